### Persian, for readers of the public page. Values are escaped before they are filled in.
### reviewed: no

site-skip = رفتن به نامه
site-languages = زبان‌ها
site-byline = { $organiser }، { $day }
site-description = نامهٔ سرگشادهٔ { $organiser }. آن را بخوانید، ببینید چه کسانی امضا کرده‌اند و امضا کنید.
site-count =
    { $count ->
        [0] هنوز کسی امضا نکرده است.
        [one] { $count } نفر امضا کرده است.
       *[other] { $count } نفر امضا کرده‌اند.
    }
site-withheld =
    { $withheld ->
        [one] { $withheld } امضا از این میان بدون نمایش نام شمرده می‌شود.
       *[other] { $withheld } امضا از این میان بدون نمایش نام شمرده می‌شود.
    }

## How to sign

site-sign = امضای نامه
site-sign-how = امضا در گفتگوی خصوصی با ربات { $organiser } انجام می‌شود. ربات نام، کشور و اگر بخواهید پیشهٔ شما را می‌پرسد. تنها سطری منتشر می‌شود که تأیید می‌کنید، پس از پذیرفته شدن؛ حساب شما هرگز.
site-sign-telegram = امضا در تلگرام
site-sign-matrix = امضا در ماتریکس
site-code = کد QR برای { $link }
site-code-how = یا دوربین تلفنتان را رو به یک کد بگیرید:
site-open-until = نامه را تا { $day } می‌توان امضا کرد.
site-closed = نامه بسته شده است. تا { $day } می‌شد آن را امضا کرد.

## Who has signed

site-signatories = امضاکنندگان
site-signatories-of = امضاکنندگان «{ $title }»
site-none = هنوز هیچ نامی منتشر نشده است.
site-earlier = متن پیشین را امضا کرده است
site-earlier-note = ستاره (*) یعنی: متن پیشین نامه را امضا کرده است.
site-next = صفحهٔ بعد
site-previous = صفحهٔ قبل
site-contents = همهٔ صفحه‌ها
site-contents-from = از { $name }
site-back = بازگشت به نامه

## The search. It runs in the reader's browser; “#” stands for a number there.

site-search = جستجوی نام
site-search-hint = دست‌کم دو حرف از یک نام را بنویسید.
site-found = پیدا شد: { $number }
site-found-none = کسی با این نام در فهرست نیست.
site-found-more = بیش از آن است که این‌جا نشان داده شود: بخش بیشتری از نام را بنویسید.
site-search-failed = جستجو اکنون کار نمی‌کند. دوباره تلاش کنید یا صفحه‌های فهرست را ورق بزنید.

## At the foot

site-about = دربارهٔ این صفحه
site-wording = اثر انگشت این متن:
site-contact = نوشتن به { $contact }
site-privacy = این صفحه تنها آنچه را نشان می‌دهد که امضاکنندگان به انتشارش رضایت داده‌اند. کسی را دنبال نمی‌کند و از جای دیگری چیزی بار نمی‌کند. هر کس امضا کرده است می‌تواند در گفتگو با ربات امضایش را پس بگیرد؛ نام تا یک دقیقه بعد از این‌جا برداشته می‌شود.
site-data = فهرست به شکل داده
site-feed = امضاهای تازه به شکل خوراک خبری
site-feed-title = امضاهای تازهٔ «{ $title }»
site-read = خواندن نامه

## Organisations

site-count-organisations = سازمان‌های امضاکننده: { $count }.
