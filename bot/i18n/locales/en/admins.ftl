### English, for admins and organisers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

command-pending = what waits for a decision
command-stats = figures and a picture
command-export = the published list, as a file
command-wording = who signed which text, and what has changed
command-close = close the letter, so that nobody can sign any more
command-reopen = open the letter again that was closed with /close
command-card = show a card here
command-approve = approve the cards of these numbers
command-reject = reject it; the word behind the number is the reason
command-undo = take the decision back
command-history = what has happened to a signature
command-fix = correct the line of a card, then approve it
command-ask = ask the signer something; the answer comes with the card
command-take = take care of an entry, so that others leave it alone meanwhile
command-release = leave it to others again

## Buttons

button-approve = Approve
button-approve-mended = Approve this line
button-approve-listed = ✅ Approve these { $count }
button-approve-number = Approve #{ $number }
button-card = Card #{ $number }
button-let-in = Let them decide
button-news-send = Send
button-pending = Show what waits
button-all-waiting = ‹ All that wait
button-apply = Apply these { $count }
button-clean = Approve the clean ones
button-close = Close it
button-press-file = Press file
button-oldest = Oldest first
button-risky = Risky first
button-undo-all = Undo all
button-reject = Reject
button-take = I take this one
button-release = Leave it to others
button-undo = Undo
button-ask-wording = Ask them

## Where a signature stands

because-duplicate = Duplicate
because-not-a-person = Not a real person
because-offensive = Offensive
because-other = Another reason

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
card-hidden = 🙈 The signer has hidden the name and can show it again at any time: please read the line as one that may be public.
card-mended = ✏️ <b>{ $admin }</b> would let it stand so:
card-own = ✏️ As the signer wrote it: { $line }
card-objection = ⚠️ The signer does not want this line: { $line }
card-question = ❓ <b>{ $admin }</b> asks: { $question }
card-answer = 💬 The signer answers: { $answer }
card-word = ✉️ To the signer: { $word }
card-vouched = ☝️ <b>{ $admin }</b> approves it. The name is that of somebody well known: a second admin has to approve it, too. Whoever has confirmed the name can write how: { $example }
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
card-new-link = ⚠️ The first entry that came by a new link.
card-well-known = ⚠️ The name of somebody well known: <b>{ $words }</b>. Make sure that it is really this person.
card-insult = ⚠️ This may insult somebody: <b>{ $words }</b>.
card-claim = ⚠️ The name speaks for the admins: <b>{ $words }</b>.
card-nobody = ⚠️ This may be nobody's name.
card-several = ⚠️ This may be the names of several people.
card-formula = ⚠️ A spreadsheet may take this for a formula: <b>{ $words }</b>.
card-number = ⚠️ An address or a long number: <b>{ $words }</b>.
card-no-country = ⚠️ No country is known by this name: <b>{ $words }</b>.
alarm-backup = ⚠️ No backup has been made for { $days } days. The operator should make one: what is not in a backup is lost with the disk.
alarm-disk = ⚠️ Only { $megabytes } MB are free on the bot's disk. The operator should make room: nobody can sign on a full disk.
alarm-distrusted = ⚠️ <b>Some apps do not talk to the bot on { $about }:</b> the signature of its device is gone, most likely because somebody signed in as the bot elsewhere. The operator should run “undersigned check”, which says what to do.
alarm-over-backup = ✅ There is a backup again.
alarm-over-disk = ✅ There is room on the bot's disk again.
alarm-over-distrusted = ✅ Every app talks to the bot on { $about } again.
alarm-over-silent = ✅ { $about } is in touch again.
alarm-over-site = ✅ The public page is up to date again.
alarm-over-untidy = ✅ What is due is deleted again.
alarm-silent = ⚠️ Nothing has come from { $about } for { $minutes } minutes: nobody can sign there. The operator should look at the bot's log.
alarm-site = ⚠️ The public page has not been written for { $minutes } minutes: it may still show who has withdrawn. The operator should look at the bot's log.
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
queue-reminder = ⏰ { $waiting } The oldest has waited for { $hours } h.
wording-heading = 📄 <b>Who signed which text</b>
wording-line =
    { $state ->
        [present] { $language }, the present text
        [earlier] { $language }, the text of { $day }
       *[unknown] Imported, text not known
    }: <b>{ $count }</b>
wording-has-changed = ✏️ <b>The text of the letter has changed.</b> /wording shows the change, and lets you ask those who signed before.
wording-change = <b>What has changed</b> ({ $language }): struck out is gone, bold is new.
wording-none = Nobody has signed an earlier text.
wording-ask = Signed an earlier text: { $count }. Can be asked at once: { $reachable }. The others are asked when they next write to the bot. Who does not answer stays with the text that they signed.
wording-asked = 📨 { $admin } lets those who signed an earlier text be asked whether they keep their signature.
wording-progress = They are being asked. Asked so far: { $asked }; kept: { $kept }.
announce-refused = <b>The channel of the letter does not take the names.</b> Please look whether the bot is still there and may post. It tries again every hour, and nothing is lost. Until then, a name that is withdrawn still stands in the channel: please delete such a message by hand.
news-how = Please write the news behind the command: { $example } … It goes to the signers who want news: { $count }.
news-preview = <b>This goes to the signers who want news:</b> { $count }. Nothing has been sent yet.
news-enough = Nothing was sent: news goes out at most { $most } times a day.
news-sent = 📣 { $admin } sends the news to those who want it: { $count }.
queue-heading = { $waiting } { $state ->
        [risky] Risky first
       *[oldest] Oldest first
    }: { $first } to { $last }.
queue-line = { $mark }<b>{ $place }.</b> { $line } · #{ $number }
queue-plan = { $state ->
        [approve] <i>Approve: { $admin }</i>
        [reject] <i>Reject: { $admin }</i>
        [taken] ⏳ <i>{ $admin } takes care of it</i>
       *[explain] ⏳ <i>{ $admin } is deciding</i>
    }
queue-why =
    { $count ->
        [one] ❓ { $admin }, why is { $positions } rejected? The signer is told.
       *[other] ❓ { $admin }, why are { $positions } rejected? Their signers are told.
    }
queue-clean =
    { $count ->
        [one] ✅ <b>There is nothing to look into about this one:</b>
       *[other] ✅ <b>There is nothing to look into about these { $count }:</b>
    }
queue-clean-line = • { $line }
bulk-approved = ✅ <b>{ $count } approved</b> by { $admin }, { $time }
bulk-rejected = ❌ <b>{ $count } rejected</b> by { $admin }, { $time }
bulk-line = #{ $number } { $line }
bulk-changed = ↩️ #{ $number } has changed since
number-missing = Please name the number of a card, for instance: /{ $command } 12
fix-how = Please write the number of a card, and behind it the line as it should be, for instance: { $example }
fix-same = Nothing was changed: that is the line as it stands.
fix-unread = Nothing was changed: I cannot read this line. { $problem }
ask-how = Please write the number of a card, and behind it your question: { $example } …
ask-waits = Nothing was asked: the last question has not been answered yet.
ask-enough = Nothing was asked: one person is asked at most { $most } times.
take-none = Nobody has taken #{ $number }.
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
numbers-taken = { $numbers }: not decided, another admin is deciding about it.
numbers-vouched = { $numbers } is the name of somebody well known: another admin has to approve it, too, within a day.
numbers-alone = { $numbers }: not decided. That is approved by itself: /card { $first }
numbers-remarkable = Left out of the range, since there is something to look into: { $numbers }. To approve, name the number itself: /approve { $first }
numbers-nothing = Nothing in that range waits.
taken-back-late = #{ $number } stays as it was decided: a reaction or command takes its decision back for a minute. /undo { $number } still does.
corrected-late =
    { $count ->
        [one] { $numbers } was decided before your correction, and stays so: /undo { $first } takes it back.
       *[other] { $numbers } were decided before your correction, and stay so: /undo { $first } takes one back.
    }
anonymous-two = Two admins have to agree here, and nobody can tell who writes as the group. Please turn off “Remain anonymous”, or let somebody write who does not.
corrected-anew = You have edited a command. So that nothing is done twice, an edit does nothing here: send /{ $command } as a new message.
card-is-here = ⬆️ The card of #{ $number } is here.
pending-is-here =
    { $count ->
        [0] Nothing waits. 🎉
        [one] ⬆️ One signature waits: it is listed here.
       *[other] ⬆️ { $count } signatures wait: they are listed here.
    }
pending-which = I turn the list with /pending next, /pending back, or a position such as /pending 11.
word-next = next
word-back = back
word-confirmed = confirmed
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
newcomer-decides = 👋 <b>{ $person }</b> has come into this room. Everybody who is in it decides. If nobody knows them, remove them from the room.
group-gone = ⚠️ I have been removed from the admin group on { $place }: nothing can be decided there until I am taken in again. What stands there of signatures I can neither change nor take away.
group-no-administrator = ⚠️ I am no administrator of this group any more, so nobody tells me who joins and who leaves. Please make me one again: I need no single right.
exposed-public = ⚠️ <b>This group is public:</b> anybody can find it, join it and read the cards. Please make it private, or choose another admin group.
exposed-linked = ⚠️ <b>A channel is linked to this group:</b> whoever reads the channel can join here and read the cards. Please unlink it, or choose another admin group.
exposed-channel = ⚠️ <b>This is a channel, no group:</b> all its subscribers read the cards, and nobody can decide here. Please choose a private group.
exposed-joinable = ⚠️ <b>People can join this room without being invited</b>, and read the cards. Please let it be entered by invitation only, or choose another admin room.
exposed-readable = ⚠️ <b>Anybody can read the history of this room</b>, cards and all, without joining it. Please show it to members only.
exposed-guests = ⚠️ <b>Guests without an account can join this room.</b> Please forbid that in its settings.
exposed-identity = ⚠️ <b>Somebody has replaced the identity of the bot’s account</b>, not the bot itself. Whoever did it can add devices that read the cards. If it was none of you, change the password of the account and end its other sessions.
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
close-question = <b>Close the letter now?</b> From then on nobody can sign or correct anything; withdrawing stays possible. On { $day } the bot erases who has signed. Until then, /reopen opens it again.
close-proposed = 🔒 <b>{ $admin }</b> wants to close the letter. A second admin has to agree within a day.
close-own = You have proposed this yourself. Another admin has to agree.
close-old = Nothing was changed: this question is from before the letter was opened again. /close asks anew.
close-done = 🔒 <b>The letter is closed</b>, by { $admin }. On { $day } the bot erases who has signed. Until then, /reopen opens it again.
reopen-done = 🔓 <b>The letter is open again</b>, by { $admin }.
reopen-none = Nothing was changed: the letter is open, or its closing day has passed, or its signers are being erased.
command-import = take in a list: below a file, or after it
import-how = Send the list as a file (.csv, .xlsx, .txt), and write /import below it, in reply to it, or after it. It may have { $lines } lines.
import-not-fetched = This file could not be fetched, or has more than { $most } MB.
import-busy = A list is being worked on. Please try again when that is done.
import-reading = I am reading the list.
import-unreadable = This file cannot be read as a list. Save it as .csv (UTF-8), .xlsx or .txt, and send it again. Nothing was changed.
import-long = This list has more than { $most } lines. Send it in parts. Nothing was changed.
import-failed = The list could not be worked on. Please look at the public list, and send the file again.
import-read =
    📄 <b>A list from { $admin }.</b>
    Clean: { $clean }
    Doubtful, and left out: { $doubtful }
    On the list already: { $known }
import-review = The lines that were left out. Write yes or no into the column “take”, or correct what was read, and send this file with /import.
button-import = Take in: { $count }
button-import-not = Do not take in
import-done = ✅ <b>Taken in from the list: { $count }</b> ({ $admin })
button-import-undo = Take them back
import-undone = ↩️ <b>Taken back from the list: { $count }</b> ({ $admin })
import-gone = That list is not here any more. Please send the file again.
import-left = Nothing was taken in.
import-own = Another admin has to agree to the list that you have sent.
command-text = bring a new text of the letter, or a translation
text-how = Send the text as a file (.md, .txt, .docx, .odt), and write /text { $example } below it, in reply to it, or after it. A short text can stand below the command, in the same message. The first line is the title; { $example } is the tag of the language.
text-operator = This letter was not founded in a chat: whoever runs the bot changes its files, and within a minute the bot shows what stands there.
text-busy = A text is being worked on. Please try again when that is done.
text-cut = A message of that length may have been cut off by the app. Please send the text as a file.
text-brought = 📄 { $admin } brings a text of “{ $title }”. Language: { $language }.
text-own = Another admin has to agree to the text that you have brought.
text-gone = That text is not here any more, or the letter has changed since. Please bring it again.
text-left = The letter stays as it was.
text-done = ✅ { $admin } has changed the text of “{ $title }”. Language: { $language }. /wording says who signed which text.
text-by-group = The admins: new text, in the language: { $language }
founder-altered = The founder of the letter: { $state ->
        [text] new text, in the language: { $language }
        [organiser] who publishes it is changed
        [organisers] who may see figures and lists is changed
        [contact] the contact is changed
        [closes] the last day is changed
        [organisations] whether organisations sign is changed
        [opens] the first day is changed
        [closed] the letter is closed
       *[reopened] the letter is open again
    }
listed-approved = ✅ { $numbers } <b>approved</b> by { $admin }, { $time }
listed-rejected = ❌ { $numbers } <b>rejected</b> by { $admin }, { $time }
listed-pending = ↩️ { $numbers } <b>taken back</b> by { $admin }, { $time }
admin-paused = ⚠️ <b>{ $admin }</b> has made { $most } decisions within a minute and is paused for { $minutes } minutes. If it was not them, remove them from this group and take their decisions back: each card has an <b>Undo</b> while it is shown.
toast-newcomer-admitted = They decide already.
toast-newcomer-gone = They are not in this group any more.
toast-newcomer-let-in = They decide from now on.
toast-paused = That was faster than anybody can read. You can decide again { $minutes } minutes after your last decision.
toast-list-changed = The list has changed since. Please look at it again.
toast-deciding = { $admin } is deciding about it.
toast-mark-approve = ✅ Approve: { $name }
toast-mark-reject = ❌ Reject: { $name }
toast-mark-none = Later: { $name }
toast-no-clean = There is something to look into about each of them.
toast-why = Why? Please choose a reason.
toast-decided =
    { $count ->
        [one] One signature is decided.
       *[other] { $count } signatures are decided.
    }
toast-undone =
    { $count ->
        [one] One signature waits again.
       *[other] { $count } signatures wait again.
    }
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
not-here = That is not possible here.

## Looking for a signature

command-find = look for signatures: by number, name, place, or where they stand
stands-pending = waits
stands-approved = published
stands-withheld = name withheld
stands-rejected = rejected
stands-withdrawn = withdrawn
find-how = Please say what to look for: a number (/find 12), a name (/find Flora), a name and a place (/find Flora, Armenia), a place (/find , Armenia), or where it stands (/find Flora, rejected).
found-heading = 🔎 Found for <b>{ $query }</b>:
found-line = <b>#{ $number }</b> { $line } · <i>{ $standing }, { $day }</i>
found-former = ↳ public until this is decided: { $line }
found-untold = <b>#{ $number }</b> <i>{ $standing }, { $day }; its text is not shown any more</i>
found-none = Nothing was found. What is neither public nor waiting is found by its number alone.
found-none-yet = Nothing so far.
found-more = ⤵️ More: /find { $query } &gt;{ $number }
found-gone = That was taken away meanwhile: what was found stays for an hour. Please look again with /find.
history-heading = 🕓 <b>What has happened to #{ $number }</b>
history-imported = It came with an imported list.
history-event = { $time } · { $state ->
        [submitted] signed
        [corrected] corrected by the signer
        [rejected] rejected by { $admin }
        [undone] taken back by { $admin }
        [removed] removed from the list by { $admin }
        [erased] erased for good by { $admin }
        [mended] line corrected and approved by { $admin }
        [accepted] the signer keeps the corrected line
        [objected] the signer does not want the corrected line
        [edited] line changed by { $admin }
        [hidden] name hidden by the signer
        [shown] name shown again by the signer
        [asked] asked by { $admin }
        [answered] answered by the signer
        [vouched] approved first by { $admin }
        [confirmed] name confirmed by { $admin }
        [blocked] account blocked by { $admin }
        [unblocked] account unblocked by { $admin }
        [pinned] put among the first signatories by { $admin }
        [unpinned] taken from among the first signatories by { $admin }
        [kept] signature kept for the changed text
        [withdrawn] withdrawn by the signer
        [entered] entered by { $admin }
        [linked] new link made by { $admin }
        [claimed] claimed by the person
        [disowned] erased: the person says that it is not theirs
        [unclaimed] erased: nobody claimed it in time
        [lapsed] erased: nobody decided in time
       *[approved] approved by { $admin }
    }

## Lines that admins enter

command-enter = enter the line of somebody without a messenger
enter-how = Please write the line and, behind a |, how the person has agreed, for instance: { $example }
enter-unread = Nothing was entered. { $problem }
enter-unclear = Nothing was entered: it is not clear what is what. I read the name as “{ $name }”, the places as “{ $places }”, the occupation as “{ $occupation }”. This is clear: { $example }
enter-enough = Nothing was entered: one admin enters at most { $most } lines a day.
enter-closed = Nothing was entered: the letter is closed.
enter-none = There is no line #{ $number } that an admin has entered and nobody has claimed.
entered-heading = ✍️ <b>{ $admin } has entered #{ $number }.</b>
entered-renewed = ✍️ <b>{ $admin } has made a new link for #{ $number }.</b> The former one does nothing any more.
entered-unusual = ⚠️ Something is unusual here. I read the name as “{ $name }”, the places as “{ $places }”, the occupation as “{ $occupation }”. /fix changes the line.
button-claim-link = { $platform ->
        [matrix] Chat with the bot
       *[telegram] Copy the link
    }
entered-link = { $platform ->
        [matrix] Please give this code to the person alone: <code>{ $code }</code> It works once. Whoever types it to the bot in a private chat sees the line, and says whether it is theirs.
       *[telegram] Please give the link to this person alone. It works once: whoever opens it says whether the line is theirs. Without a link, this can be typed to the bot in a private chat: <code>{ $code }</code>
    }
entered-disowned = ✋ <b>The person says that #{ $number } is not theirs.</b> The line has been taken off and erased.
card-entered = ✍️ Entered by <b>{ $admin }</b>. How the person agreed: { $consent }
card-entered-unclaimed = ✍️ For somebody without a messenger; not claimed yet.
numbers-own = { $numbers }: not approved. Another admin has to approve what you have entered yourself.
platform-entered = entered by admins
entered-lapses = If nobody claims the line within { $days } days, it is erased.
entered-will-lapse = ⌛ <b>Entered, and claimed by nobody yet: { $numbers }.</b> Whatever is not claimed is erased in { $days } days. /enter with a number makes a new link.
entered-lapsed = ⌛ Lines that have been erased, since nobody has claimed them: { $count }.

## Taking a line off the list

command-remove = take a line off the list; the word behind is the reason
command-block = take no more signatures from the account behind a card
command-unblock = lift the block of an account
command-wellknown = names that somebody may borrow: see them, add one, take one away
command-pin = put a line first on the list; a word behind says why
command-unpin = take a line from among the first signatories
button-agree = I agree: remove it
button-erase = Erase on their request
button-leave = Leave it
button-block = I agree: block it
card-removed = 🗑 <b>Removed from the list</b> by { $admin }, { $time }. { $reason }
card-erased-removed = <b>Signature #{ $number }</b> was removed from the list; its text has been erased.
toast-removed = #{ $number } is removed.
toast-first-removed = { $admin } was first: removed { $time }.
stands-removed = removed
remove-question = <b>Remove #{ $number } from the list?</b> Please choose why. It can be undone for a day, unless it is erased.
remove-proposed = 🗑 <b>{ $admin }</b> wants to remove #{ $number } from the list, { $time }. { $reason } A second admin has to agree within a day.
removal-erases = All that is kept of it is to be erased for good, as the person has asked.
removal-made =
    { $count ->
        [one] 🗑 { $numbers } is removed from the list. /undo { $first } puts it back, for a day.
       *[other] 🗑 { $numbers } are removed from the list. /undo { $first } puts one back, for a day.
    }
removal-erased = 🗑 { $numbers } is erased for good, with all that was kept of it. Backups may still hold it: please delete the older ones.
removal-proposed =
    { $count ->
        [one] { $numbers } stays on the list until a second admin agrees, within a day.
       *[other] { $numbers } stay on the list until a second admin agrees, within a day.
    }
removal-own = { $numbers }: you have proposed this yourself. Another admin has to agree.
removal-changed = Nothing was changed about { $numbers }: it has changed since it was shown. Please look again.
removal-waits = { $numbers } is not on the list, it waits for a decision: /reject { $first }
removal-not-listed =
    { $count ->
        [one] { $numbers } is not on the list.
       *[other] { $numbers } are not on the list.
    }
removal-gone =
    { $count ->
        [one] { $numbers }: there is no such signature, or its signer has withdrawn it.
       *[other] { $numbers }: there are no such signatures, or their signers have withdrawn them.
    }
removal-line = { $numbers }: what said “withdrawn” is off the list.
removal-why = Nothing was removed. Please write one of these behind the number: { $reasons }; for instance: /remove 12 { $example }
removal-one = Nothing was erased: that cannot be undone, so please name one number at a time.
removal-open = Somebody has proposed to remove #{ $number }: please agree there, or write the reason behind the number.
removal-left = #{ $number } stays on the list.
removal-former = The former line of { $numbers } is off the list. Its correction waits on.
erased-by = 🗑 #{ $number } was erased for good by { $admin }, with all that was kept of it.
card-blocked = 🚫 This letter takes no more signatures from this account.
pin-made = 📌 <b>{ $admin }</b> has put #{ $number } among the first signatories.
pin-taken = 📌 <b>{ $admin }</b> has taken #{ $number } from among the first signatories. It stays on the list.
pin-there = Nothing was changed: #{ $number } stands among the first signatories already.
pin-not-public = #{ $number } is not on the public list: only what stands there can be put first.
pin-none = #{ $number } is not among the first signatories.
pin-full = Nothing was changed: { $most } lines stand first already.
pin-how = <i>{ $add } puts a line among the first signatories, { $take } takes it away again.</i>
wellknown-names = 🌟 <b>Names that somebody may borrow:</b> { $names }
wellknown-none = 🌟 No name is on the list of those that somebody may borrow.
wellknown-how = <i>{ $add } adds a name, { $take } takes it away again.</i>
wellknown-added = 🌟 <b>{ $admin }</b> has added a name that somebody may borrow: { $name }
wellknown-taken = 🌟 <b>{ $admin }</b> has taken a name off the list of those that somebody may borrow: { $name }
wellknown-there = Nothing was changed: { $name } is on the list already.
wellknown-gone = Nothing was changed: nobody has added { $name } here. What stands in { $file } only the operator can take away.
wellknown-waits = Nothing was changed: while { $number } waits under that name, it stays on the list. Decide about the entry first.
wellknown-full = Nothing was changed: { $most } names have been added already.
block-made = 🚫 <b>{ $admin }</b> has blocked the account behind #{ $number }: this letter takes no more signatures from it. /unblock { $number } lifts that.
block-listed = The line stays on the list: /remove { $number } takes it off.
block-proposed = 🚫 <b>{ $admin }</b> wants to block the account behind #{ $number }. { $reason } A second admin has to agree within a day.
block-lifted = ✅ <b>{ $admin }</b> has lifted the block of the account behind #{ $number }.
block-nobody = Nothing was changed: no account is known behind #{ $number }.
block-already = The account behind #{ $number } is blocked already.
block-none = The account behind #{ $number } is not blocked.
block-numbers = Blocked are the accounts behind: { $numbers }. For instance, /unblock { $first } lifts a block.
block-how = No account is blocked. To block one, name the number of a card, and if you like a reason: { $example }
block-why = Nothing was changed: behind the number I understand only a reason: { $reasons }.
word-erase = erase
numbers-restored =
    { $count ->
        [one] ↩️ { $numbers } is on the list again.
       *[other] ↩️ { $numbers } are on the list again.
    }

## The figures

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    Approved: <b>{ $approved }</b>
    Pending: <b>{ $pending }</b>
    Rejected: { $rejected }
    Withdrawn: { $withdrawn }
    Removed: { $removed }
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
stats-sources =
    <b>Signed by way of the links</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>The way to signing</b>
    { $opened } opened the letter, { $begun } began to sign, { $confirmed } confirmed
stats-median = Median time to a decision: { $time }
stats-median-none = No decision has been made yet.
admins-heading = 📊 <b>Decisions by admin, last { $days } days</b>
admins-line = <b>{ $admin }</b>: { $count } · median time: { $time }
admins-none = No decision was made in that time.
platform-telegram = Telegram
platform-matrix = Matrix
platform-import = import
chart-over-time = Signatures over time
chart-by-country = By country
chart-others = others

## Words by which admins call the reasons, beside those of the buttons: some for each, with commas between

typed-duplicate = duplicate, double, twice, already there
typed-not-a-person = fake, not real, joke, spam
typed-offensive = offensive, insult, insulting
typed-other = other, other reason

admin-letters = These letters are here. A command with a letter’s short name, such as /pending { $example }, is about that letter; so are the commands after it that name none.
admin-letters-line = <b>{ $slug }</b>: { $title }

## Sweeps

command-sweep = decide at once about all that waits and meets a condition
sweep-since = since
sweep-until = until
sweep-today = today
sweep-how = Please say which of the signatures that wait are meant: by time in UTC (/sweep since 14:00, until 15:30, or today), by words of the name or the occupation (/sweep spam*), by a place (/sweep , Armenia), by a remark (/sweep burst), or all (/sweep pending). Commas join conditions: /sweep since 14:00, burst. Remarks: { $kinds }
sweep-pending-only = Only what waits can be swept. What is on the list is taken off by its number: /remove 12
sweep-busy = Another sweep is at work. Please wait until it is done, or stop it.
sweep-gone = That was taken away meanwhile. Please begin again with /sweep.
sweep-dropped = Nothing was decided.
sweep-heading = 🧹 <b>Sweep:</b> { $condition }
sweep-part =
    { $state ->
        [since] since { $text }
        [until] until { $text }
        [words] words “{ $text }”
        [place] place “{ $text }”
        [remark] remark “{ $text }”
       *[all] all that wait
    }
sweep-looking = Looking through what waits. Found so far: { $count }
sweep-found = <b>Found: { $count }.</b>
sweep-clean = Nothing to look into: { $count }.
sweep-nothing = Nothing that waits meets the condition.
sweep-proposed-rejected = <b>{ $admin }</b> wants to reject all of them ({ $count }), { $time }. So many need a second admin, within an hour.
sweep-proposed-approved = <b>{ $admin }</b> wants to approve those that have nothing to look into ({ $count }), { $time }. So many need a second admin, within an hour.
sweep-ask = These are some of them. What is decided here can be undone for a day.
sweep-why = <b>Reject all ({ $count }): why?</b>
sweep-going-on = still to do: { $count }
sweep-stopped = stopped
sweep-left = Left as they are: { $count }. There is something to look into, they have changed, or somebody is deciding about them.
sweep-undone = ↩️ <b>Taken back: { $count }</b> by { $admin }, { $time }
button-sweep-reject = Reject all
button-sweep-leave = Decide nothing
button-sweep-agree = I agree
button-stop = Stop

## Topics of the admin group

topic-waiting = Waiting
topic-decided = Decided
topic-reports = Reports

## Organisations

card-representative = 🔒 Signs for the organisation: { $name }
stats-organisations = Of the approved, organisations: { $count }
