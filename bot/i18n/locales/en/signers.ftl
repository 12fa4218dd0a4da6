### English, for signers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

bot-description =
    An open letter: “{ $title }”.

    Read it here and, if you agree, sign it. Your account stays between you and this bot: only the line that you confirm is published.
bot-short-description = An open letter by { $organiser }: read it and sign it here.
bot-name-several = Open letters
bot-description-several =
    Open letters.

    Read them here and sign those that you agree with. Your account stays between you and this bot: only the line that you confirm is published.
bot-short-description-several = Open letters: read and sign them here.
command-letter = read the letter
command-letters = which letters can be read here
command-sign = sign the letter
command-my = my signature: see, correct or withdraw it
command-hide = take my name off the public list, at once
command-show = show my name again
command-signatories = who has signed
command-news = news of the letter, for those who want it
command-privacy = what is kept, and who sees it
command-data = what do you know of me: everything, as a file
command-language = choose a language
command-newletter = found a letter of your own
command-myletters = see and change the letters that you have founded
command-help = what this bot can do
command-cancel = stop signing and forget my answers
command-withdraw = withdraw my signature

# Words that are understood as a command where no answer is asked for, parted by commas.
word-letter = letter, the letter, read
word-letters = letters, other letters, all letters
word-sign = sign, sign up
word-my = my, my signature, status
word-hide = hide, hide my name
word-show = show, show my name
word-signatories = signatories, who signed, who has signed
word-news = news, news of the letter
word-privacy = privacy
word-data = data, my data, what do you know of me
word-language = language, languages
word-help = help, ?
word-cancel = cancel, stop
word-withdraw = withdraw, withdraw my signature

## Buttons

button-answer = It is my answer: “{ $value }”
button-accept = Keep it so
button-back = ‹ Back
button-cancel = Cancel
button-cancel-surely = Yes, stop
button-choose-public = Publicly
button-choose-withheld = Name withheld
button-chosen-public = ✓ Publicly
button-chosen-withheld = ✓ Name withheld
button-change-name = ✏️ Name
button-change-occupation = ✏️ Occupation
button-change-places = ✏️ Places
button-change-spelling = ✏️ Second spelling
button-confirm = Sign
button-correct = Correct
button-done = Done ›
button-hide = Hide my name
button-go-on = Go on signing
button-is-old =
    { $platform ->
        [matrix] There is no such choice now. Here is where things stand.
       *[telegram] This button is old. Here is where things stand.
    }
button-keep = Keep “{ $value }”
button-keep-typed = Keep it as typed
button-keep-signature = No, keep it
button-language = Language
button-letter = The letter
button-letters = Other letters
button-closed-letter = { $title } (closed)
letters-heading = Which letter would you like to read?
button-mend = Change and send again
button-my = My signature
button-news-off = No more news
button-news-on = Send me news
button-next = Next ›
button-object = Not like this
button-one-spelling = Only as I wrote it
button-open = Read and sign
button-page = The published list
button-previous = ‹ Back
button-read-on = Read on ›
button-respond = Answer
button-share = Pass it on
button-share-card = A card for any chat
button-share-chat = Send to a chat
button-share-code = QR code
button-share-link = Copy the link
button-show = Show my name again
button-text = Text: { $language }
button-sign = Sign
button-signatories = Who signed ({ $count })
button-skip = Skip
button-switch-public = Withhold my name
button-switch-withheld = Show my name publicly
button-withdraw = Withdraw
button-withdraw-surely = Yes, withdraw
button-withdraw-erase = Erase everything
button-withdraw-shown = Show as withdrawn

## The letter and what else can be read

letter-heading =
    <h>{ $title }</h>
    <i>{ $organiser }, { $day }</i>
letter-title = <h>{ $title }</h>
letter-authors = <i>Written by { $authors }</i>
letter-signed =
    { $count ->
        [one] One person has signed.
       *[other] { $count } people have signed.
    }
letter-page = <i>Page { $page } of { $pages }</i>
letter-other-language = The letter is not there in your language yet ({ $language }). You are reading it in: { $shown }. /language shows the others.
letter-by-volunteers = <i>Volunteers translated this text. What counts is the text in: { $official }.</i>
letter-closed = This letter is closed: it can be read, but no longer be signed. Nothing was changed.
letter-paused = This letter cannot be signed at present; it can be read. Nothing was changed.
letter-opens = This letter opens on { $day }: from then on it can be signed. It can be read now already.
signatories-heading =
    { $count ->
        [one] <b>One person has signed.</b>
       *[other] <b>{ $count } people have signed.</b>
    }{ $withheld ->
        [0] { "" }
        [one] { " " }One of them is counted with the name withheld.
       *[other] { " " }{ $withheld } of them are counted with their names withheld.
    }
signatories-line = { $number }. { $line }
line-withdrawn = (withdrawn on { $day })
first-signatories = First signatories
further-signatories = Further signatories
signatories-none = No names have been published yet.
signatories-yours = Yours is number { $number }.
signatories-hint = To look for somebody, write /signatories and a name.
signatories-found = In the public list, for <b>{ $name }</b>:
signatories-not-found = I find nobody in the public list for <b>{ $name }</b>.
signatories-more = There are more. Please write more of the name.
share-heading = <b>Pass the letter on.</b> The link does not say whether you have signed.
share-words = An open letter: “{ $title }”. Read it and, if you agree, sign it:
share-code = <b>{ $title }</b> – who points a camera at this can read the letter and sign it.
language-question = Which language shall I speak?
language-chosen = I speak English with you from now on.
privacy-short =
    Admins see only the line that you confirm. { $platform ->
        [matrix] Your homeserver and ours see that you talk to this bot, and in a room without encryption also what you write.
       *[telegram] Telegram sees this chat; what you type here goes into this form and is taken out of the chat.
    } More: /privacy
privacy =
    <b>What is kept, and who sees it</b>

    <b>What you give:</b> your name, your places, your occupation, and whether your name may be shown. Until you confirm, they are kept encrypted, and forgotten after a day.

    <b>Your account</b> is never stored in clear. In its place stands a keyed fingerprint, so that one account signs once, and an encrypted address, so that you can be told of the decision. The address is erased a day after you were told.

    <b>Who sees what:</b> the admins see the line, the language and the time, not your account. What is approved and public is published under the letter. A withheld name is counted and shown to nobody else.

    { $platform ->
        [matrix] <b>Your homeserver</b> and ours can see that you talk to this bot; in a room without encryption, also what is written.
       *[telegram] <b>Telegram</b> can see what is written in this chat, and that you talk to this bot.
    } If that is a danger to you, do not sign here.

    <b>You can withdraw</b> at any time with /my: what you gave is erased at once. What was published before may have been copied by others.

    <b>{ $days } days after the letter has closed</b> the bot erases who signed: every account, and every name that is not public. From then on it cannot find your signature any more; to have your line taken out, write to us.

    If the admins take no more signatures from an account, its fingerprint stays until then, also after a withdrawal.

    Questions: { $contact }
help =
    This bot carries the open letter “{ $title }”. You can read it, sign it, and see where your signature stands.
help-line = /{ $command } – { $meaning }
not-understood = I do not know that command. /help says what I can do.
group-invitation =
    ✉️ <b>{ $title }</b>

    An open letter. It is read and signed in a private chat, never here.
cancel-question = <b>Stop signing?</b> What you have answered would be forgotten.
cancel-question-correction = <b>Stop the correction?</b> Your signature would stay as it was.
chosen-public = <b>You sign publicly:</b> your line will stand in the list. You can choose to withhold your name instead.
chosen-withheld = <b>Your name is withheld:</b> your line stays hidden, only the number grows. You can choose to sign publicly instead.
filled-name = ✓ Name: { $answer }
filled-places = ✓ Places: { $answer }
filled-occupation = ✓ Occupation: { $answer }
filled-public = ✓ Shown publicly
filled-withheld = ✓ Name withheld

## The signing conversation

nothing-asked = Nothing is being asked right now. Would you like to read the letter, or to sign it?
line-understood =
    I read it like this:
    Name: { $name }
    From: { $places }
    Occupation: { $occupation }
line-unclear = not clear yet, see below
line-empty = none
ask-name = <b>What is your name?</b> Please type it as it is to stand under the letter.
ask-spelling =
    <b>How is your name written in { $script ->
        [cyrillic] Cyrillic
        [armenian] Armenian
        [georgian] Georgian
        [arabic] Arabic
       *[latin] Latin
    } letters?</b> It will stand behind the first spelling, for those who cannot read that one. Please type it, or leave the name as you wrote it.
ask-places =
    <b>Which country or countries?</b> Where you are from or live; more than one is fine. They stand in your line, so that readers see from where people sign. { $platform ->
        [matrix] Type them,
       *[telegram] Press one or more, or type them,
    } for instance <i>Armenia/Austria</i>.
ask-places-typed = <b>Which country or countries?</b> Where you are from or live; more than one is fine. They stand in your line, so that readers see from where people sign. For instance <i>Armenia/Austria</i>.
word-is-command = I did not take “{ $word }” as your answer yet: it is also a command. Please choose which you mean.
question-waits = You are in the middle of signing: just go on, or see the question again with /sign.
places-picked = Chosen: <b>{ $places }</b>
places-misspelt = You wrote <b>{ $typed }</b>. Did you mean <b>{ $meant }</b>? Take that, or keep it as you typed it.
ask-occupation = <b>What do you do?</b> Your occupation or affiliation, for instance <i>historian</i>. You can skip this.
ask-confirmation-public = <b>Please check.</b> Exactly this line will be published:
ask-confirmation-withheld = <b>Please check.</b> This is what the admins will see:
exact-line = <blockquote>{ $line }</blockquote>
confirm-by-button =
    { $platform ->
        [matrix] Please answer with one of these numbers to sign, to change something, or to cancel.
       *[telegram] Please use the buttons to sign, to change something, or to cancel.
    }
visibility-public = It will be shown publicly once it is approved.
visibility-withheld = The name is withheld. This line stays hidden; only the number grows.
published-public = It is shown publicly.
published-withheld = It is counted. The line stays hidden; only the number grows.
former-hidden = Your line leaves the public list as soon as you confirm.
former-still = Your former line stays public.
former-stays = Until this is approved, your former line stays public: “{ $line }”.
next-decides = Admins of { $organiser } read it and decide.
next-published = Once approved, it is published here: { $url }
lately-hours =
    { $hours ->
        [one] Lately that took about an hour.
       *[other] Lately that took about { $hours } hours.
    }
lately-days =
    { $days ->
        [one] Lately that took about a day.
       *[other] Lately that took about { $days } days.
    }
wording-changed = The text of the letter has changed since you began. Please read it again (/letter) before you sign.
wording-question = <b>The text that you signed has changed.</b> What is struck out is gone; what is bold is new. Your signature stays with the text that you signed, unless you keep it for the new one.
wording-more = More has changed than fits here. /letter shows the whole text.
wording-gone = <b>The letter is no longer there in the language in which you signed it ({ $language }).</b> Your signature stays with the text that you signed. /letter shows the present text.
wording-kept = Thank you. Your signature now stands under the new text.
wording-changed-again = The text has changed once more meanwhile.
my-earlier-text = You signed an earlier text of the letter.
news-offered = Would you like news of the letter here, for instance when it has been delivered or has closed? It is off until you turn it on. For that, the address of this chat is kept, encrypted, until you turn it off or withdraw.
news-on = You get news of the letter here. For that, the address of this chat is kept, encrypted, until you turn it off or withdraw.
news-stopped = You get no more news of the letter. The address of this chat is not kept for that any more.
news-heading = 📣 <b>{ $organiser } writes about the letter “{ $title }”:</b>
news-closed = 📣 <b>The letter “{ $title }” has closed.</b> It has been signed by: { $count }.
news-foot = <i>You get this because you wanted news. /news turns it off.</i>
milestone = 🎉 <b>{ $count } signatures</b> under the letter “{ $title }”.
names-heading = ✍️ <b>New under the letter</b> “{ $title }”:
names-others = … and { $count } more.
button-keep-wording = Keep it for the new text
button-differences = What has changed
thanks = <b>Thank you for signing.</b>
thanks-correction = <b>Thank you, your correction has come in.</b>
leave-not-direct = This is no direct chat. I talk with each signer alone: please begin a direct chat with me.
leave-enough-rooms = You have as many chats with me as one account can have. Please write in one of them.
leave-full = I cannot join further rooms at the moment. Please try again later.
leave-overheard = I leave because we are no longer alone here: a signature is between you and me. Please begin a new direct chat with me.
leave-idle = Nobody has written here for a long time, so I leave. Invite me again whenever you like: your signature stays as it is.
cancelled = Cancelled. What you had answered is forgotten.
cancelled-correction = Cancelled. Your signature stays as it was.
strange-edited =
    { $platform ->
        [matrix] I cannot tell which answer you have edited, so nothing was changed. Please reply to its question with the right answer, or go back to it.
       *[telegram] I cannot follow edited messages. Your answer stands as you sent it first; use the buttons to change it.
    }
strange-emote = That came as an action, so I do not take it for an answer. Please send it as a plain message. Nothing you gave before is lost.
strange-forgeable = A reaction travels without encryption, so I neither sign nor withdraw by one. Please type the number instead.
strange-poll = I take no part in polls. Please answer in words. Nothing you gave before is lost.
edited-too-late = Your signature stays as you confirmed it: an edit does not change it. To correct it, write /my.
answer-changed = ✏️ Changed: <b>{ $answer }</b>
answer-deleted = You took that answer away, and I have forgotten it. Please answer again.
strange-verification = I am a bot: nobody is here to compare emoji with you, so I have declined the verification. To be sure of me, compare the fingerprint of my device with the one that the organisers give you. Nothing you gave before is lost.
strange-open = That came without encryption into an encrypted room, and was not read. Please send it again from a client that encrypts.
strange-unsigned = That came from a device that its owner has not verified, and was not read: only verified devices decide here. Please verify it in your client's settings, or write from another one.
strange-reaction = Nothing was decided: only words from verified devices count here, and no device signs a reaction. Please reply to the card with “approve” or “reject”.
strange-sealed = I could not decrypt what you wrote. Please send it again. Nothing you gave before is lost.
event-failed = Something went wrong here, and it is our fault. What you have just sent was not taken in; nothing you gave before is lost. Please try it in another way.
strange-hasty = You write faster than I can read. What comes now is left out: please wait a minute, then go on from here. Nothing you gave before is lost.
strange-long = That is too long for me to read: a message here has at most 4,096 characters. Please send it again, shorter. Nothing you gave before is lost.
strange-other = I can only read words here. Nothing you gave before is lost.

## Why an answer cannot be taken

name-address = That looks like an address or a number. Please type your name.
name-empty = Please type your name.
name-lines = Please type your name in one line.
name-needed = A signature needs a name. You can withhold it from the public.
name-no-letters = A name needs letters. Please type it again.
name-symbols = A name is made of letters. Please type it without emoji and other signs.
spelling-only = Here I need only your name, in the letters that the question names.
name-too-long = That is longer than { $most } characters. Please type a shorter form of your name.
occupation-address = Please type what you do in words, without an address or a number to call.
place-address = Please type the name of a place, without an address or a number.
place-no-letters = A place needs letters. Please type it again.
place-too-long = A place may have { $most } characters at most. Please type a shorter form.
places-empty = Please name at least one country.
places-needed = A signature needs at least one place. Any name of it will do.
places-too-many = { $most } places at most. Please leave some out.
withdrawn-too-often = You have withdrawn several times within an hour. Please wait for a while, then press the button again: what you answered is kept.
text-empty = Please type some words.
text-formula = Please begin with a letter, not with “=”, “+”, “-” or “@”.
text-lines = Please type it in one line.
text-long = That is too long for me to read. Please shorten it.
text-lost = A part of it was lost on the way: “�” stands in its place. Please type it again.
text-too-long = That is longer than { $most } characters. Please shorten it.
text-unreadable = There are characters in it that cannot be shown. Please type it again without them.

## Where a signature stands

my-heading = <b>Your signature, #{ $number }</b>
my-number = It is number { $number } in the public list.
my-hidden = You have hidden your name. /show brings it back.
my-none = You have not signed. Would you like to read the letter, or to sign it?
my-until = Signing has ended. You can still withdraw here. On { $day } the bot erases who has signed; from then on, please write to { $contact }.
my-erased = The letter has closed, and on { $day } the bot erased who had signed it: it does not know any more whether you are among them. The published list stays as it is. If your line stands there and you want it changed or taken out, please write to { $contact }.
data-caption = <b>This file holds all that I have about this account.</b> I have neither your telephone number nor the name of your account, and I keep no record of this chat.
hide-done = Your name is hidden: nobody sees it in the public list. Your signature stays, and /show brings the name back whenever you like.
hide-withheld = Your name is withheld already: it is not in the public list.
show-done = Your name is in the public list again. /hide takes it out at once, whenever you like.
show-waits = Your name is not hidden any more. What waits is shown as soon as the admins have approved it.
show-withheld = You signed with your name withheld. To show it, please choose “Correct”; the admins then look at it once more.
state-pending =
    Waiting for approval, { ORDINAL($place) ->
        [one] { $place }st
        [two] { $place }nd
        [few] { $place }rd
       *[other] { $place }th
    } in the queue. You will be told here.
state-approved = Approved.
state-rejected = Not taken as it is. { $reason } You can change it and send it again, or write to { $contact }.
state-removed = Taken off the list by the admins. You can correct it, or write to { $contact }.
told-removed = <b>Your signature has been taken off the list.</b> If that is a mistake, correct it with /my, or write to { $contact }.
blocked = We are sorry: this letter takes no more signatures from this account.
blocked-contact = If that is a mistake, please write to { $contact }.
blocked-still = /data shows what is kept of you, and /hide takes your name off the list.
told-erased = <b>Your signature has been erased, with all that you gave.</b> Somebody has asked for this in your name. You can sign again.
told-edited = <b>Your signature now stands so.</b> If that is not right, correct it with /my.
withdraw-question = <b>Withdraw your signature?</b> All that you gave is erased at once. You can sign again later.
withdraw-numbered = Your line is number { $number } of the public list. <b>Erase everything</b> takes it off, and the numbers after it change. <b>Show as withdrawn</b> erases the name and all else as well, but the number stays, with the word “withdrawn” and the day.
withdrawn = Withdrawn. What you gave has been erased.
withdrawn-shown = Withdrawn. What you gave has been erased. Number { $number } of the public list shows the day of the withdrawal, and nothing else.
told-approved = <b>Your signature has been approved.</b>
told-mended = <b>The admins have corrected the line.</b> You had written:
mended-accepted = Thank you. Your line stays so:
mended-objected = That line is not in the public list any more. The admins decide once more, about the line as you wrote it:
told-rejected = <b>Your signature could not be taken as it is.</b> { $reason } You can change it and send it again with /my, or write to { $contact }.
told-word = The admins write:
told-former-back = Your correction was not decided in time. It has been erased, and your former line stays public. You can correct it again with /my.
told-former-hidden = Your correction was not decided in time. It has been erased, and your former line stays, with your name hidden. /show brings it back.
told-former-removed = The admins have taken your former line off the public list. Your correction still waits for their decision.
told-lapsed = Your signature has not been decided in { $days } days. It has been erased, with all that you gave. You can sign again.
told-lapsed-at-the-end = The letter has closed, and your signature was not decided in time. It has been erased, with all that you gave.
told-undone = A decision about your signature was taken back. It waits for approval again, and you will be told.
told-question = ❓ <b>The admins of { $organiser } have a question about your signature.</b>
question-how = You need not answer; your signature waits as before. They do not see your account. Give no address, number or password.
write-answer = <b>Please write your answer in one message.</b> The admins will read it as you write it.
answer-sent = Thank you. The admins now read this:
reason-duplicate = It seems to be there already.
reason-not-a-person = It does not seem to be a real person.
reason-offensive = It is offensive.
reason-other = The admins gave no further reason.

## A line that admins have entered

claim-question = <b>Is this line yours?</b> The admins of the letter “{ $title }” have entered it for you:
claim-made = <b>Thank you. This line is yours now.</b>
claim-pending = It waits for the admins. You will be told what they decide.
claim-approved = It stands on the public list.
claim-refused = <b>The line has been erased.</b> The admins know that it is not yours.
claim-void = <b>This link does nothing.</b> It works once, and only while the line is there. Whoever gave it to you can make another one.
claim-signed = <b>Nothing was changed.</b> This account has signed already, with #{ $number }, and can have one signature only. Help: { $contact }
button-mine = It is mine
button-not-mine = It is not mine

## The admin group

alarm-backlog = ⚠️ { $count ->
        [one] One message waits
       *[other] { $count } messages wait
    } to be delivered, the oldest for { $minutes } minutes. The operator should look at the bot's log.
alarm-over-backlog = ✅ Messages are delivered again.
command-elsewhere = /{ $command } is for a private chat with me.
command-mistyped = Nothing was changed: I do not know “{ $typed }”. Did you mean /{ $meant }?
command-unknown = Nothing was changed: I do not know “{ $typed }”. /help says what I can do here.
not-configured = You read along here, but { $person } is not one of the configured admins, so nothing was changed. The operator can add you.
mend-name = A signature needs the name that a person goes by, and this one left a doubt.
mend-words = Some of its words cannot stand under the letter.
reason-untold = The reason is not given here.
reason-unknown = Nothing was rejected: I do not know that reason. Please write one of these: { $reasons }; for instance: /reject 12 duplicate
toast-newcomer =
    You are new here, so you cannot decide yet. Somebody who decides here can let you in; if nobody does, please try again in { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.
not-allowed = Only members of the admin group can do that, in that group.

## Founding a letter

founding-text = <b>A new letter.</b> Send its text: type or forward it, in several messages if it is long, or send a file (.md, .txt, .docx, .odt). The first line is the title. Nobody reads it before you open the letter. What you give is erased if you do not go on for a week.
founding-so-far = Characters so far: { $count }. Send more of the text, or take it as it is.
founding-translation = Send the translation in the same way. Its first line is the title.
founding-language = In which language is this text? You can also write the tag of a language, such as pt-BR.
founding-further = The letter is there in: { $languages }. Do you want to add a translation?
founding-organiser = <b>Who publishes the letter?</b> Write it as everybody will read it: a person, a group or an initiative.
founding-contact = <b>How can signers reach you?</b> Everybody will see the address, and it should not lead to you against your will. Best is a new e-mail address.
founding-closes = <b>Which is the last day to sign?</b> Write it as 2027-05-31.
founding-preview = 👀 <b>So signers will see the letter:</b>
founding-group =
    <b>Now the group of the admins.</b> They read every signature and decide about it. { $platform ->
        [matrix] I make a private and encrypted room for them, and invite you. There you invite people whom you trust.
       *[telegram] Make a private group with people whom you trust, and add me with the button, as an administrator. Whoever has the link of the button can choose the group: do not pass it on.
    }
founding-open = <b>Open the letter?</b> From then on, everybody who has the link can read and sign it. The admins decide in the group “{ $group }”.
founding-working = ⏳ One moment, please.
founding-opened = <b>The letter is open:</b> “{ $title }”. Pass it on now.
founding-later = With /myletters you see and change it later.
founding-group-opened = <b>This group decides about the letter “{ $title }”.</b> Each signature comes here as a card. /help says what you can do.
founding-group-here = This group has been chosen to decide about a new letter. Its founder goes on in the private chat with me.
founding-leave = Erase all that you gave for the new letter?
founding-left = No letter is being founded here: nothing of it is kept.
founding-not-you = This account may not found a letter here. Whoever runs this bot can allow it.
founding-full = You cannot found another letter now: there are as many as this bot may carry.
founding-failed = The letter could not be opened: this machine could not store it. Nothing is lost; please try again later.
founding-no-text = There has to be a title in the first line, and a text below it. Please send it again.
founding-too-long = That is empty or too long. Characters at most: { $most }.
founding-title-long = The title, which is the first line, is too long. Characters at most: { $most }. Please send the text again.
founding-file-kind = I read files whose names end with .md, .txt, .docx or .odt.
founding-file-large = That file is too large. MB at most: { $most }.
founding-file-broken = I cannot read that file. Please send the text as a message, or as a file of another kind.
founding-language-unknown = I do not know that language. Please write its tag, such as pt-BR.
founding-no-address = Signers cannot write to that. Please give an address such as letter@example.org.
founding-no-such-day = Please write a day that is still to come, at most three years ahead, such as 2027-05-31.
founding-group-unknown = I could not look at the group just now. Please try again.
founding-group-taken = Another letter is decided in that group. Please choose another group.
founding-group-outside = I am not in that group any more. Please add me again.
founding-group-exposed = People who were not invited can enter or read the group “{ $group }”. Please make it private, and let me look again.
founding-group-made = I have invited you into a new room. Accept the invitation, invite the other admins there, and let me look.
founding-group-nobody = Nobody is in the room “{ $group }” yet but me. Please accept my invitation, and let me look again.
founding-group-no-admin = I am not an administrator of the group “{ $group }”. Please make me one, and let me look again.
button-founding-all = That is all
button-founding-add = Add one
button-founding-go-on = Go on without
button-founding-no-day = No last day
button-founding-right = It is right so
button-founding-group = Add me to a group
button-founding-make = Make the room
button-founding-look = Look again
button-founding-open = Open the letter
button-founding-stay = Go on
button-founding-erase = Erase it

my-letters = <b>Your letters.</b> Which one do you want to see or change?
my-letters-none = There is no letter here that this account has founded.
my-letter =
    <b>{ $title }</b>
    { $state ->
        [open] 🟢 People can sign it.
       *[closed] 🔒 Nobody can sign it now.
    }
    Texts: { $languages }
    Published by: { $organiser }
    Contact: { $contact }
my-letter-day = Last day: { $day }
altering-text = Send the new text of “{ $title }”, or a translation: as messages, or as a file (.md, .txt, .docx, .odt). The first line is the title. In a language that the letter has, it replaces the text there.
altering-preview = 👀 <b>So signers will see it.</b> Who has signed a former text stays with that; with /wording the admins can ask them.
altering-line = Everybody will see: “{ $line }”. Change it?
founding-opens = <b>From which day may everybody sign?</b> Until then only organisers and admins sign, and stand first under the letter. Write it as 2027-05-31.
founding-opens-on = Until { $day } only organisers and admins sign, and stand first. From then on everybody does.
founding-opens-too-late = The letter would close before it opens. Please write another day.
founding-organisations-sign = Organisations sign too, through an authorised person.
button-founding-later = Open to all later
button-founding-at-once = At once
button-founding-organisations = Organisations too
button-founding-people = Only people
button-altering-opens = First day
button-altering-organisations = Organisations
altering-organisations = { $state ->
        [yes] May organisations sign “{ $title }” too, each through an authorised person?
       *[no] Shall organisations no longer sign “{ $title }”? Those that have signed stay.
    }
altering-closed = Close the letter “{ $title }”? From then on nobody can sign it.
altering-reopened = Open the letter “{ $title }” again?
altering-done = ✅ It is done, and the admins have been told.
altering-failed = It could not be changed: this machine could not store it. What was there before stays; please try again later.
altering-too-late = That is not possible any more: the last day of the letter is over, or what leads to its signers is being erased.
altering-not-you = This account may see and close its letters here, and change nothing else. Whoever runs this bot can allow more.
button-altering-text = Text, translation
button-altering-organiser = Who publishes it
button-altering-contact = Contact
button-altering-closes = Last day
button-altering-closed = Close it
button-altering-reopened = Open it again
button-altering-yes = Yes, do it
button-altering-list = All my letters
organisers = <b>Organisers of “{ $title }”</b> get its figures and lists from me in private: { $count } of at most { $most }. To add somebody, let them send me “/newletter { $code }” in private. Or send me the number of their account on Telegram, or their id on Matrix.
organisers-add = May the account { $account } see the figures and lists of the letter?
organisers-away = Shall the account { $account } no longer see the figures and lists of the letter?
organisers-applied = The name on the account that has sent the code: “{ $person }”.
organisers-asked = Thank you. I have asked whoever founded the letter.
organisers-unknown = That is no account. Send its number on Telegram, such as 123456789, or its id on Matrix, such as @flora:example.org.
organisers-there = This account is an organiser already.
organisers-full = No more than { $most } organisers are possible. Take one away first.
button-organisers-away = Take away:
button-altering-organisers = Organisers

## Words that people type instead of pressing a button: some for each, with commas between

typed-skip = skip, next, none, nothing
typed-back = back, go back
typed-cancel = cancel, stop
typed-yes = yes, yes please, ok, okay, correct
typed-no = no, no thanks

## Organisations

ask-kind = <b>Do you sign for yourself or for an organisation?</b> An account signs once. If you sign for an organisation and would like to sign for yourself too, please do that with another account.
button-kind-person = For myself
button-kind-organisation = For an organisation
kind-needed = Please choose first for whom you sign.
filled-kind-person = ✓ For myself
filled-kind-organisation = ✓ For an organisation
button-change-kind = ✏️ For whom
ask-name-organisation = <b>What is the name of the organisation?</b> Please type it as it is to stand under the letter.
ask-places-organisation = <b>In which country or countries does the organisation work?</b> They stand in its line. Type them, for instance <i>Armenia/Austria</i>.
ask-occupation-organisation = <b>What is the organisation?</b> A few words, for instance <i>human rights organisation</i>. You can skip this.
filled-occupation-organisation = ✓ What it is: { $answer }
button-change-occupation-organisation = ✏️ What it is
ask-representative = <b>Who signs for the organisation?</b> Please type your name and position. Only the admins see this, to check that you may sign; it is never published, and deleted soon after the decision.
filled-representative = 🔒 Signs for it: { $answer }
button-change-representative = ✏️ Who signs
representative-needed = For an organisation, a person has to sign. The name is never published.
signs-as-organisation = 🏛 An organisation signs.
section-organisations = Organisations
section-people = People
