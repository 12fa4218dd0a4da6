### English. Values are escaped before they are filled in; markup is Telegram's HTML subset.

## Before anybody writes

bot-description =
    An open letter: “{ $title }”.

    Read it here and, if you agree, sign it. Your account stays between you and this bot: only the line that you confirm is published.
bot-short-description = An open letter by { $organiser }: read it and sign it here.
command-letter = read the letter
command-sign = sign the letter
command-my = my signature: see, correct or withdraw it
command-signatories = who has signed
command-privacy = what is kept, and who sees it
command-language = choose a language
command-help = what this bot can do
command-cancel = stop signing and forget my answers
command-pending = what waits for a decision
command-stats = figures and a picture
command-export = the published list, as a file
command-card = show a card here
command-approve = approve the cards of these numbers
command-reject = reject it; the word behind the number is the reason
command-undo = take the decision back

## Buttons

button-approve = Approve
button-approve-listed = ✅ Approve these { $count }
button-approve-number = Approve #{ $number }
button-back = ‹ Back
button-cancel = Cancel
button-card = Card #{ $number }
button-change-name = ✏️ Name
button-change-occupation = ✏️ Occupation
button-change-places = ✏️ Places
button-confirm = Sign
button-correct = Correct
button-done = Done ›
button-is-old =
    { $platform ->
        [matrix] There is no such choice now. Here is where things stand.
       *[telegram] This button is old. Here is where things stand.
    }
button-keep = Keep “{ $value }”
button-keep-typed = Keep it as typed
button-keep-signature = No, keep it
button-language = Language
button-let-in = Let them decide
button-letter = The letter
button-my = My signature
button-next = Next ›
button-open = Read and sign
button-pending = Show what waits
button-previous = ‹ Back
button-reject = Reject
button-share = Copy the link to share
button-sign = Sign
button-signatories = Who signed ({ $count })
button-skip = Skip
button-switch-public = Withhold my name
button-switch-withheld = Show my name publicly
button-undo = Undo
button-withdraw = Withdraw
button-withdraw-surely = Yes, withdraw

## The letter and what else can be read

letter-heading =
    <b>{ $title }</b>
    <i>{ $organiser }, { $day }</i>
letter-title = <b>{ $title }</b>
letter-page = <i>Page { $page } of { $pages }</i>
letter-closed = This letter is closed: it can be read, but no longer be signed. Nothing was changed.
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
signatories-none = No names have been published yet.
language-question = Which language shall I speak?
language-chosen = I speak English with you from now on.
privacy-short =
    🔒 We keep the line that you confirm, and a sealed note of where to tell you about it. The admins of { $organiser } see the line, never your account. { $platform ->
        [matrix] Your homeserver and ours can see that you talk to this bot, and in a room without encryption also what you write.
       *[telegram] Telegram itself can see this chat.
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

    Questions: { $contact }
help =
    This bot carries the open letter “{ $title }”. You can read it, sign it, and see where your signature stands.
help-line = /{ $command } – { $meaning }
not-understood = I do not know that command. /help says what I can do.
group-invitation =
    ✉️ <b>{ $title }</b>

    An open letter. It is read and signed in a private chat, never here.

## The signing conversation

nothing-asked = Nothing is being asked right now. Would you like to read the letter, or to sign it?
line-understood =
    I read it like this:
    Name: { $name }
    From: { $places }
    Occupation: { $occupation }
line-unclear = not clear yet, see below
line-empty = none
ask-name = <b>What is your name?</b> As it is to stand under the letter. (You can withhold it from the public at the end.)
ask-places =
    <b>Which country or countries are you from?</b> { $platform ->
        [matrix] Type them,
       *[telegram] Press one or more, or type them,
    } for instance <i>Armenia/Austria</i>.
ask-places-typed = <b>Which country or countries are you from?</b> For instance <i>Armenia/Austria</i>.
question-waits = You are in the middle of signing: just go on, or see the question again with /sign.
places-picked = Chosen: <b>{ $places }</b>
places-misspelt = You wrote <b>{ $typed }</b>. Did you mean <b>{ $meant }</b>? Take that, or keep it as you typed it.
ask-occupation = <b>What do you do?</b> Your occupation or affiliation, for instance <i>historian</i>. You can skip this.
ask-confirmation = <b>Please check.</b> Exactly this line will be published:
exact-line = <blockquote>{ $line }</blockquote>
confirm-by-button =
    { $platform ->
        [matrix] Please answer with one of these numbers to sign, to change something, or to cancel.
       *[telegram] Please use the buttons to sign, to change something, or to cancel.
    }
visibility-public = 👁 It will be shown publicly once it is approved.
visibility-withheld = 🙈 The name is withheld: the signature is counted, and the line is not published.
published-public = 👁 It is shown publicly.
published-withheld = 🙈 It is counted, and the line is not published.
wording-changed = The text of the letter has changed since you began. Please read it again (/letter) before you sign.
thanks = <b>Thank you for signing.</b>
thanks-correction = <b>Thank you, your correction has come in.</b>
cancelled = Cancelled. What you had answered is forgotten.
cancelled-correction = Cancelled. Your signature stays as it was.
strange-edited =
    I cannot follow edited messages. Your answer stands as you sent it first; { $platform ->
        [matrix] go back to change it.
       *[telegram] use the buttons to change it.
    }
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
name-needed = A signature needs a name. You can withhold it from the public at the end.
name-no-letters = A name needs letters. Please type it again.
name-symbols = A name is made of letters. Please type it without emoji and other signs.
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
my-none = You have not signed. Would you like to read the letter, or to sign it?
my-until = Signing has ended. You can still withdraw here. On { $day } the bot erases who has signed; from then on, please write to { $contact }.
my-erased = The letter has closed, and on { $day } the bot erased who had signed it: it does not know any more whether you are among them. The published list stays as it is. If your line stands there and you want it changed or taken out, please write to { $contact }.
state-pending =
    ⏳ Waiting for approval, { ORDINAL($place) ->
        [one] { $place }st
        [two] { $place }nd
        [few] { $place }rd
       *[other] { $place }th
    } in the queue. You will be told here.
state-approved = ✅ Approved.
state-rejected = ❌ Not accepted. { $reason } You can correct it, or write to { $contact }.
withdraw-question = <b>Withdraw your signature?</b> All that you gave is erased at once. You can sign again later.
withdrawn = Withdrawn. What you gave has been erased.
told-approved = ✅ <b>Your signature has been approved.</b>
told-rejected = ❌ <b>Your signature was not accepted.</b> { $reason } You can correct it with /my, or write to { $contact }.
told-lapsed = ⌛ Your signature has not been decided in { $days } days. It has been erased, with all that you gave. You can sign again.
told-lapsed-at-the-end = ⌛ The letter has closed, and your signature was not decided in time. It has been erased, with all that you gave.
told-undone = ↩️ A decision about your signature was taken back. It waits for approval again, and you will be told.
because-duplicate = Duplicate
because-not-a-person = Not a real person
because-offensive = Offensive
because-other = Another reason
reason-duplicate = It seems to be there already.
reason-not-a-person = It does not seem to be a real person.
reason-offensive = It is offensive.
reason-other = The admins gave no further reason.

## The admin group

admin-help =
    This is the admin group. Every signature comes here as a card with { $platform ->
        [matrix] ✅ and ❌ below it: one tap decides.
       *[telegram] <b>Approve</b> and <b>Reject</b>.
    }
admin-help-words = { $platform ->
        [matrix] A reply to a card decides too: <i>reject duplicate</i>. Who takes the reaction back within a minute takes the decision back.
       *[telegram] The number of a card stands in its heading.
    }
card-heading = <b>Signature #{ $number }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-details-withheld = { $details } · 🙈 name withheld
card-waits = ⏳ /approve { $number }, or /reject { $number } duplicate
card-similar =
    ⚠️ Possible duplicate of #{ $number } ({ $state ->
        [approved] published
        [withheld] approved, name withheld
        [rejected] rejected
       *[pending] waiting
    }): { $line }
card-similar-decided = ⚠️ Possible duplicate of { $numbers }
card-burst = ⚠️ One of many entries that are nearly equal.
card-well-known = ⚠️ The name of somebody well known: <b>{ $words }</b>. Make sure that it is really this person.
card-insult = ⚠️ This may insult somebody: <b>{ $words }</b>.
card-claim = ⚠️ The name speaks for the admins: <b>{ $words }</b>.
card-formula = ⚠️ A spreadsheet may take this for a formula: <b>{ $words }</b>.
card-number = ⚠️ An address or a long number: <b>{ $words }</b>.
card-no-country = ⚠️ No country is known by this name: <b>{ $words }</b>.
alarm-backlog = ⚠️ { $count ->
        [one] One message waits
       *[other] { $count } messages wait
    } to be delivered, the oldest for { $minutes } minutes. The operator should look at the bot's log.
alarm-backup = ⚠️ No backup has been made for { $days } days. The operator should make one: what is not in a backup is lost with the disk.
alarm-disk = ⚠️ Only { $megabytes } MB are free on the bot's disk. The operator should make room: nobody can sign on a full disk.
alarm-distrusted = ⚠️ <b>Some apps do not talk to the bot on { $about }:</b> the signature of its device is gone, most likely because somebody signed in as the bot elsewhere. The operator should run “undersigned check”, which says what to do.
alarm-over-backlog = ✅ Messages are delivered again.
alarm-over-backup = ✅ There is a backup again.
alarm-over-disk = ✅ There is room on the bot's disk again.
alarm-over-distrusted = ✅ Every app talks to the bot on { $about } again.
alarm-over-silent = ✅ { $about } is in touch again.
alarm-over-untidy = ✅ What is due is deleted again.
alarm-silent = ⚠️ Nothing has come from { $about } for { $minutes } minutes: nobody can sign there. The operator should look at the bot's log.
alarm-untidy = ⚠️ For { $hours } hours nothing has been deleted that is due. The operator should look at the bot's log.
card-damaged = ⚠️ <b>Signature #{ $number }</b> waits, and cannot be read: its entry is damaged. It cannot be approved. The operator should look at the disk.
card-hidden-marks = ⚠️ Marks that cannot be seen: <b>{ $words }</b>.
card-imitated-letters = ⚠️ Letters that only look like others: <b>{ $words }</b>.
card-mixed-scripts = ⚠️ Different alphabets in one word: <b>{ $words }</b>. A letter may only look like another.
card-shouting = ⚠️ The name is written in capitals.
card-symbols = ⚠️ Pictures or signs: <b>{ $words }</b>.
card-approved = ✅ <b>Approved</b> by { $admin }, { $time }
card-rejected = ❌ <b>Rejected</b> by { $admin }, { $time }. { $reason }
card-undone = ↩️ Taken back by { $admin }, { $time }
card-erased-approved = <b>Signature #{ $number }</b> is approved; the letter has ended, and its text has been erased.
card-erased-rejected = <b>Signature #{ $number }</b> was rejected; its text has been erased.
card-erased-withdrawn = <b>Signature #{ $number }</b> was withdrawn by the signer; its text has been erased.
pending-heading =
    { $count ->
        [one] <b>One signature waits.</b>
       *[other] <b>{ $count } signatures wait.</b>
    }
pending-line = <b>#{ $number }</b> { $line }
listed-shortened = ✂️ Shortened here. Its card shows it whole.
pending-none = Nothing waits. 🎉
pending-how =
    { $count ->
        [one] <i>/approve { $first }, /reject { $first } duplicate, /card { $first }</i>
       *[other] <i>/approve { $first } { $last } or /approve { $first }-{ $last }, /reject { $first } duplicate, /card { $first }</i>
    }
pending-how-page = { $how } <i>· { $from } to { $to } of { $count }: /pending next</i>
pending-closed = ✔️ What was listed here has been settled.
number-missing = Please name the number of a card, for instance: /{ $command } 12
numbers-only = Nothing was changed: behind /{ $command } I understand only numbers, such as 2 3 or 3-12.
numbers-too-many = Nothing was changed: that is more than { $most } at once.
numbers-approved =
    { $count ->
        [one] ✅ { $numbers } is approved.
       *[other] ✅ { $numbers } are approved.
    }
numbers-rejected =
    { $count ->
        [one] ❌ { $numbers } is rejected.
       *[other] ❌ { $numbers } are rejected.
    }
numbers-pending =
    { $count ->
        [one] ↩️ { $numbers } waits again.
       *[other] ↩️ { $numbers } wait again.
    }
numbers-unseen = { $platform ->
        [matrix] Nothing was changed about { $numbers }: no card or page here has shown it as it is now. /card { $first } shows it.
       *[telegram] Please decide about { $numbers } with the buttons of the card: /card { $first } brings it.
    }
numbers-changed = Nothing was changed about { $numbers }: it has changed since it was shown here. Please look again.
numbers-decided = { $numbers }: decided already.
numbers-waits = { $numbers }: nothing to undo, it waits for a decision.
numbers-late = { $numbers }: too late to undo, a decision stands after a day.
numbers-withdrawn = { $numbers }: withdrawn by the signer.
numbers-gone = { $numbers }: there is no such signature.
numbers-paused = { $numbers }: not decided, since you are paused.
numbers-remarkable = Left out of the range, since there is something to look into: { $numbers }. To approve, name the number itself: /approve { $first }
numbers-nothing = Nothing in that range waits.
taken-back-late = #{ $number } stays as it was decided: a reaction or command takes its decision back for a minute. /undo { $number } still does.
corrected-late =
    { $count ->
        [one] { $numbers } was decided before your correction, and stays so: /undo { $first } takes it back.
       *[other] { $numbers } were decided before your correction, and stay so: /undo { $first } takes one back.
    }
card-is-here = ⬆️ The card of #{ $number } is here.
pending-is-here =
    { $count ->
        [0] Nothing waits. 🎉
        [one] ⬆️ One signature waits: it is listed here.
       *[other] ⬆️ { $count } signatures wait: they are listed here.
    }
pending-which = I turn the list with /pending next, /pending back, or a position such as /pending 11.
command-elsewhere = /{ $command } is for a private chat with me.
command-mistyped = Nothing was changed: I do not know “{ $typed }”. Did you mean /{ $meant }?
command-unknown = Nothing was changed: I do not know “{ $typed }”. /help says what I can do here.
not-configured = You read along here, but { $person } is not one of the configured admins, so nothing was changed. The operator can add you.
word-next = next
word-back = back
reason-untold = The reason is not given here.
reason-unknown = Nothing was rejected: I do not know that reason. Please write one of these: { $reasons }; for instance: /reject 12 duplicate
export-caption =
    { $count ->
        [one] One signatory is in the list.
       *[other] { $count } signatories are in the list.
    }
room-upgraded = ⚠️ This room has been upgraded, and I was not taken along. Until I am, nothing can be decided. Please invite me into the new room, and let the operator set it as the admin room: { $room }
newcomer = 👋 <b>{ $person }</b> (account { $account }) has come into this group, and reads along. They decide nothing until one of you presses the button, or { $minutes ->
        [one] a minute has
       *[other] { $minutes } minutes have
    } passed. If nobody knows them, remove them from the group.
newcomer-let-in = ✅ Account { $account } decides from now on: let in by { $admin }.
newcomer-not-configured = 👋 <b>{ $person }</b> has come into this room, and reads along. They decide nothing: they are not one of the configured admins. If nobody knows them, remove them from the room.
group-gone = ⚠️ I have been removed from the admin group on { $place }: nothing can be decided there until I am taken in again. What stands there of signatures I can neither change nor take away.
group-no-administrator = ⚠️ I am no administrator of this group any more, so nobody tells me who joins and who leaves. Please make me one again: I need no single right.
exposed-public = ⚠️ <b>This group is public:</b> anybody can find it, join it and read the cards. Please make it private, or choose another admin group.
exposed-linked = ⚠️ <b>A channel is linked to this group:</b> whoever reads the channel can join here and read the cards. Please unlink it, or choose another admin group.
exposed-channel = ⚠️ <b>This is a channel, no group:</b> all its subscribers read the cards, and nobody can decide here. Please choose a private group.
exposed-joinable = ⚠️ <b>People can join this room without being invited</b>, and read the cards. Please let it be entered by invitation only, or choose another admin room.
exposed-readable = ⚠️ <b>Anybody can read the history of this room</b>, cards and all, without joining it. Please show it to members only.
exposed-guests = ⚠️ <b>Guests without an account can join this room.</b> Please forbid that in its settings.
pending-will-lapse =
    ⌛ { $count ->
        [one] <b>One signature has waited for long.</b> Unless it is decided, it will be erased in { $days } days.
       *[other] <b>{ $count } signatures have waited for long.</b> Unless they are decided, they will be erased in { $days } days.
    }
pending-lapsed =
    { $count ->
        [one] ⌛ One signature that nobody decided has been erased. The signer has been told.
       *[other] ⌛ { $count } signatures that nobody decided have been erased. The signers have been told.
    }
letter-will-be-erased =
    🔒 <b>The letter has closed.</b> On { $day } the bot erases who signed it: accounts, addresses, and all names that are not public. The public lines and the numbers stay. { $count ->
        [0] Nothing waits for a decision.
        [one] One signature still waits; unless it is decided, it lapses the day before.
       *[other] { $count } signatures still wait; unless they are decided, they lapse the day before.
    } To keep everything, let the closing day be moved before then.
letter-erased =
    🔒 <b>The bot does not know any more who signed.</b> Accounts, addresses and all names that are not public have been erased. { $public ->
        [one] One public line stays,
       *[other] { $public } public lines stay,
    } and { $withheld ->
        [one] one signature is counted without its name.
       *[other] { $withheld } signatures are counted without their names.
    } Nobody can withdraw here by themselves now: they are asked to write to { $contact }. Please delete the backups that are older than today.
listed-approved = ✅ { $numbers } <b>approved</b> by { $admin }, { $time }
admin-paused = ⚠️ <b>{ $admin }</b> has made { $most } decisions within a minute and is paused for { $minutes } minutes. If it was not them, remove them from this group and take their decisions back: each card has an <b>Undo</b> while it is shown.
toast-newcomer =
    You are new here, so you cannot decide yet. Somebody who decides here can let you in; if nobody does, please try again in { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.
toast-newcomer-admitted = They decide already.
toast-newcomer-gone = They are not in this group any more.
toast-newcomer-let-in = They decide from now on.
toast-paused = That was faster than anybody can read. You can decide again { $minutes } minutes after your last decision.
toast-listed =
    { $count ->
        [one] One signature is approved.
       *[other] { $count } signatures are approved.
    }
toast-list-changed = The list has changed since. Please look at it again.
toast-card-gone = That was decided long ago; its card is not shown any more.
toast-gone = There is no such signature any more.
toast-approved = #{ $number } is approved.
toast-rejected = #{ $number } is rejected.
toast-pending = #{ $number } waits again.
toast-changed = This signature has changed since. Please look at its card again.
toast-withdrawn = The signer has withdrawn it.
toast-first-approved = { $admin } was first: approved { $time }.
toast-first-rejected = { $admin } was first: rejected { $time }.
toast-undo-too-late = It is too late to undo this: a decision stands after a day.
not-allowed = Only members of the admin group can do that, in that group.
not-here = That is not possible here.

## The figures

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    Approved: <b>{ $approved }</b>
    Pending: <b>{ $pending }</b>
    Rejected: { $rejected }
    Withdrawn: { $withdrawn }
stats-lately =
    { $days ->
        [one] <b>Last 24 hours</b>
       *[other] <b>Last { $days } days</b>
    }
    { $received } received, { $approved } approved, { $rejected } rejected, { $withdrawn } withdrawn
stats-countries =
    <b>Countries</b>
    { $items }
stats-languages =
    <b>Languages</b>
    { $items }
stats-platforms =
    <b>Came by</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>The way to signing</b>
    { $opened } opened the letter, { $begun } began to sign, { $confirmed } confirmed
stats-median = Median time to a decision: { $time }
stats-median-none = No decision has been made yet.
platform-telegram = Telegram
platform-matrix = Matrix
platform-import = import
chart-over-time = Signatures over time
chart-by-country = By country
chart-others = others
