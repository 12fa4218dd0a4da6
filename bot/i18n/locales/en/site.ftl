### English, for readers of the public page. Values are escaped before they are filled in.
### reviewed: no

site-skip = Skip to the letter
site-languages = Languages
site-byline = { $organiser }, { $day }
site-description = An open letter by { $organiser }. Read it, see who has signed it, and sign it.
site-count =
    { $count ->
        [0] Nobody has signed yet.
        [one] One person has signed.
       *[other] { $count } people have signed.
    }
site-withheld =
    { $withheld ->
        [one] One of them is counted with the name withheld.
       *[other] { $withheld } of them are counted with their names withheld.
    }

## How to sign

site-sign = Sign the letter
site-sign-how = You sign in a private chat with the bot of { $organiser }. It asks for your name, your country and, if you like, your occupation. Only the line that you confirm is published, once it has been approved; your account never is.
site-sign-telegram = Sign on Telegram
site-sign-matrix = Sign on Matrix
site-code = QR code for { $link }
site-code-how = Or point the camera of your phone at a code:
site-open-until = The letter can be signed until { $day }.
site-closed = The letter is closed. It could be signed until { $day }.

## Who has signed

site-signatories = Signatories
site-signatories-of = Signatories of “{ $title }”
site-none = No names have been published yet.
site-earlier = signed an earlier wording
site-earlier-note = An asterisk (*) means: signed an earlier wording of the letter.
site-next = Next page
site-previous = Previous page
site-contents = All pages
site-contents-from = From { $name }
site-back = Back to the letter

## The search. It runs in the reader's browser; “#” stands for a number there.

site-search = Search for a name
site-search-hint = Write at least two letters of a name.
site-found = Found: { $number }
site-found-none = Nobody of that name is in the list.
site-found-more = There are more than can be shown here: write more of the name.
site-search-failed = The search does not work now. Try again, or turn the pages of the list.

## At the foot

site-about = About this page
site-wording = Fingerprint of this wording:
site-contact = Write to { $contact }
site-privacy = This page shows only what its signers agreed to publish. It follows nobody and loads nothing from anywhere else. Whoever has signed can withdraw in the chat with the bot; the name is then gone from here within a minute.
site-data = The list as data
site-feed = New signatories as a news feed
site-feed-title = New signatories of “{ $title }”
site-read = Read the letter

## Organisations

site-count-organisations = Organisations that have signed: { $count }.
