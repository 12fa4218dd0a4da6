### Persian, for admins and organisers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

command-pending = آنچه در انتظار تصمیم است
command-stats = آمار و یک تصویر
command-export = فهرست منتشرشده به شکل فایل
command-wording = چه کسانی کدام متن را امضا کرده‌اند و چه تغییر کرده است
command-close = بستن نامه، تا دیگر کسی نتواند امضا کند
command-reopen = گشودن دوباره نامه‌ای که با /close بسته شده است
command-card = نمایش یک کارت در این‌جا
command-approve = پذیرش کارت‌های این شماره‌ها
command-reject = رد کردن؛ کلمهٔ پس از شماره دلیل است
command-undo = پس گرفتن تصمیم
command-history = بر یک امضا چه گذشته است
command-fix = اصلاح سطر یک کارت و سپس پذیرش آن
command-ask = پرسش از امضاکننده؛ پاسخ با کارت می‌آید
command-take = بر عهده گرفتن یک امضا تا دیگران کاری به آن نداشته باشند
command-release = سپردن دوبارهٔ آن به دیگران

## Buttons

button-approve = پذیرش
button-approve-mended = پذیرش این سطر
button-approve-listed = ✅ پذیرش این { $count } تا
button-approve-number = پذیرش شمارهٔ { $number }
button-card = کارت شمارهٔ { $number }
button-let-in = اجازهٔ تصمیم بدهید
button-news-send = فرستادن
button-pending = آنچه در انتظار است
button-all-waiting = ‹ همهٔ در انتظارها
button-apply = اعمال این { $count } تا
button-clean = پذیرش بی‌هشدارها
button-close = بستن
button-press-file = فایل برای رسانه‌ها
button-oldest = نخست قدیمی‌ترین
button-risky = نخست پرخطر
button-undo-all = پس گرفتن همه
button-reject = رد
button-take = من به این می‌رسم
button-release = به دیگران می‌سپارم
button-undo = پس گرفتن
button-ask-wording = پرسیدن از آنان

## Where a signature stands

because-duplicate = تکراری
because-not-a-person = شخص واقعی نیست
because-offensive = توهین‌آمیز
because-other = دلیل دیگر

## The admin group

admin-help =
    این گروه مدیران است. هر امضا به شکل کارت به این‌جا می‌آید، با { $platform ->
        [matrix] ✅ و ❌ در زیر آن: یک لمس تصمیم می‌گیرد.
       *[telegram] <b>پذیرش</b> و <b>رد</b>.
    }
admin-help-words = { $platform ->
        [matrix] پاسخ به کارت هم تصمیم می‌گیرد: <i>رد تکراری</i>. هر کس واکنش را تا یک دقیقه بردارد، تصمیم را پس می‌گیرد.
       *[telegram] شمارهٔ هر کارت در عنوان آن است.
    }
card-heading = <b>امضای شمارهٔ { $number }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-details-withheld = { $details } · 🙈 نام نمایش داده نمی‌شود
card-hidden = 🙈 نام به خواست امضاکننده پنهان است و هر وقت بخواهد می‌تواند دوباره نمایش داده شود: لطفاً سطر را مانند سطری آشکار بخوانید.
card-mended = ✏️ <b>{ $admin }</b> این سطر را پیشنهاد می‌کند:
card-own = ✏️ آن‌گونه که امضاکننده نوشته بود: { $line }
card-objection = ⚠️ امضاکننده این سطر را نمی‌خواهد: { $line }
card-question = ❓ <b>{ $admin }</b> می‌پرسد: { $question }
card-answer = 💬 پاسخ: { $answer }
card-word = ✉️ نوشته‌شده به امضاکننده: { $word }
card-vouched = ☝️ <b>{ $admin }</b> آن را می‌پذیرد. این نام از آنِ فردی شناخته‌شده است: مدیر دومی هم باید بپذیرد. هر که نام را تأیید کرده است می‌تواند بنویسد چگونه: { $example }
card-waits = ⏳ /approve { $number }، یا /reject { $number } تکراری
card-similar =
    ⚠️ شاید تکرار شمارهٔ { $number } باشد ({ $state ->
        [approved] منتشرشده
        [withheld] پذیرفته‌شده، بدون نمایش نام
        [rejected] ردشده
       *[pending] در انتظار
    }): { $line }
card-similar-decided = ⚠️ شاید تکرار { $numbers } باشد
card-burst = ⚠️ یکی از چندین امضای تقریباً یکسان.
card-new-link = ⚠️ نخستین امضایی که با پیوندی تازه آمده است.
card-well-known = ⚠️ نام شخصی شناخته‌شده: <b>{ $words }</b>. مطمئن شوید که به‌راستی خود اوست.
card-insult = ⚠️ شاید به کسی توهین کند: <b>{ $words }</b>.
card-claim = ⚠️ نام به جای مدیران سخن می‌گوید: <b>{ $words }</b>.
card-nobody = ⚠️ شاید این نام کسی نباشد.
card-several = ⚠️ شاید این نام چند نفر باشد.
card-formula = ⚠️ صفحهٔ گسترده شاید این را فرمول بگیرد: <b>{ $words }</b>.
card-number = ⚠️ نشانی یا شماره‌ای بلند: <b>{ $words }</b>.
card-no-country = ⚠️ کشوری به این نام شناخته نیست: <b>{ $words }</b>.
alarm-backup = ⚠️ { $days ->
        [one] { $days } روز است
       *[other] { $days } روز است
    } که پشتیبان گرفته نشده است. گردانندهٔ ربات باید پشتیبان بگیرد: آنچه در پشتیبان نیست با دیسک از دست می‌رود.
alarm-disk = ⚠️ تنها { $megabytes } مگابایت از دیسک ربات خالی است. گرداننده باید جا باز کند: با دیسک پر کسی نمی‌تواند امضا کند.
alarm-distrusted = ⚠️ <b>برخی برنامه‌ها در { $about } با ربات صحبت نمی‌کنند:</b> امضای دستگاه آن از بین رفته است، به احتمال زیاد چون کسی جای دیگری به نام ربات وارد شده است. گرداننده باید «undersigned check» را اجرا کند که می‌گوید چه باید کرد.
alarm-over-backup = ✅ دوباره پشتیبان هست.
alarm-over-disk = ✅ دوباره روی دیسک ربات جا هست.
alarm-over-distrusted = ✅ همهٔ برنامه‌ها دوباره در { $about } با ربات صحبت می‌کنند.
alarm-over-silent = ✅ دوباره از { $about } خبر می‌رسد.
alarm-over-site = ✅ صفحهٔ عمومی دوباره به‌روز است.
alarm-over-untidy = ✅ آنچه باید پاک شود دوباره پاک می‌شود.
alarm-silent = ⚠️ { $minutes ->
        [one] { $minutes } دقیقه است
       *[other] { $minutes } دقیقه است
    } که از { $about } چیزی نرسیده است: آن‌جا کسی نمی‌تواند امضا کند. گردانندهٔ ربات باید گزارش آن را ببیند.
alarm-site = ⚠️ { $minutes ->
        [one] { $minutes } دقیقه است
       *[other] { $minutes } دقیقه است
    } که صفحهٔ عمومی نوشته نشده است: شاید هنوز کسی را نشان دهد که امضایش را پس گرفته است. گردانندهٔ ربات باید گزارش آن را ببیند.
alarm-untidy = ⚠️ { $hours ->
        [one] { $hours } ساعت است
       *[other] { $hours } ساعت است
    } که آنچه باید پاک شود پاک نشده است. گردانندهٔ ربات باید گزارش آن را ببیند.
card-damaged = ⚠️ <b>امضای شمارهٔ { $number }</b> در انتظار است و نمی‌توان آن را خواند: داده‌هایش آسیب دیده است. نمی‌توان آن را پذیرفت. گردانندهٔ ربات باید دیسک را بررسی کند.
card-hidden-marks = ⚠️ نشانه‌هایی که دیده نمی‌شوند: <b>{ $words }</b>.
card-imitated-letters = ⚠️ حروفی که تنها شبیه حروف دیگرند: <b>{ $words }</b>.
card-mixed-scripts = ⚠️ الفباهای گوناگون در یک کلمه: <b>{ $words }</b>. شاید حرفی تنها شبیه حرف دیگری باشد.
card-shouting = ⚠️ نام با حروف بزرگ نوشته شده است.
card-symbols = ⚠️ تصویر یا نشانه: <b>{ $words }</b>.
card-approved = ✅ <b>پذیرفته شد</b>، { $admin }، { $time }
card-rejected = ❌ <b>رد شد</b>، { $admin }، { $time }. { $reason }
card-undone = ↩️ پس گرفته شد، { $admin }، { $time }
card-erased-approved = <b>امضای شمارهٔ { $number }</b> پذیرفته شده است؛ نامه به پایان رسیده و متن آن پاک شده است.
card-erased-rejected = <b>امضای شمارهٔ { $number }</b> رد شد؛ متن آن پاک شده است.
card-erased-withdrawn = <b>امضای شمارهٔ { $number }</b> را صاحبش پس گرفت؛ متن آن پاک شده است.
pending-heading =
    { $count ->
        [one] <b>{ $count } امضا در انتظار است.</b>
       *[other] <b>{ $count } امضا در انتظار است.</b>
    }
pending-line = <b>شمارهٔ { $number }</b> { $line }
listed-shortened = ✂️ این‌جا کوتاه شده است. کارت آن را کامل نشان می‌دهد.
pending-none = چیزی در انتظار نیست. 🎉
pending-how =
    { $count ->
        [one] <i>/approve { $first }، /reject { $first } تکراری، /card { $first }</i>
       *[other] <i>/approve { $first } { $last } یا /approve { $first }-{ $last }، /reject { $first } تکراری، /card { $first }</i>
    }
pending-how-page = { $how } <i>· { $from } تا { $to } از { $count }: /pending بعدی</i>
pending-closed = ✔️ آنچه این‌جا فهرست شده بود رسیدگی شد.
queue-reminder = ⏰ { $waiting } قدیمی‌ترین آن‌ها { $hours } ساعت منتظر مانده است.
wording-heading = 📄 <b>چه کسانی کدام متن را امضا کرده‌اند</b>
wording-line =
    { $state ->
        [present] { $language }، متن کنونی
        [earlier] { $language }، متن { $day }
       *[unknown] واردشده از فهرست، متن نامعلوم
    }: <b>{ $count }</b>
wording-has-changed = ✏️ <b>متن نامه تغییر کرده است.</b> /wording تغییر را نشان می‌دهد و می‌گذارد از امضاکنندگان پیشین بپرسید.
wording-change = <b>چه تغییر کرده است</b> ({ $language }): خط‌خورده دیگر نیست، درشت تازه است.
wording-none = هیچ‌کس متن پیشین را امضا نکرده است.
wording-ask = متن پیشین را امضا کرده‌اند: { $count }. همین حالا می‌توان پرسید از: { $reachable }. از دیگران وقتی پرسیده می‌شود که دوباره به ربات بنویسند. هر که پاسخ ندهد با همان متنی می‌ماند که امضا کرده است.
wording-asked = 📨 از امضاکنندگان متن پیشین پرسیده می‌شود که آیا امضایشان می‌ماند: { $admin }.
wording-progress = پرسش در جریان است. تا کنون پرسیده شده: { $asked }؛ امضا را نگه داشته‌اند: { $kept }.
announce-refused = <b>کانال نامه نام‌ها را نمی‌پذیرد.</b> لطفاً ببینید آیا بات هنوز آنجاست و می‌تواند بنویسد. هر ساعت دوباره تلاش می‌کند و چیزی از دست نمی‌رود. تا آن زمان، نامی که پس گرفته شده در کانال می‌ماند: لطفاً چنین پیامی را دستی پاک کنید.
news-how = خبر را پس از دستور بنویسید: { $example } … به امضاکنندگانی می‌رسد که خبر می‌خواهند: { $count }.
news-preview = <b>این به امضاکنندگانی می‌رسد که خبر می‌خواهند:</b> { $count }. هنوز چیزی فرستاده نشده است.
news-enough = چیزی فرستاده نشد: خبرها روزی حداکثر { $most } بار فرستاده می‌شوند.
news-sent = 📣 { $admin } خبر را به کسانی می‌فرستد که می‌خواهند: { $count }.
queue-heading = { $waiting } { $state ->
        [risky] نخست پرخطر
       *[oldest] نخست قدیمی‌ترین
    }: { $first } تا { $last }.
queue-line = { $mark }<b>{ $place }.</b> { $line } · شمارهٔ { $number }
queue-plan = { $state ->
        [approve] <i>پذیرش: { $admin }</i>
        [reject] <i>رد: { $admin }</i>
        [taken] ⏳ <i>{ $admin } به آن می‌رسد</i>
       *[explain] ⏳ <i>{ $admin } در حال تصمیم است</i>
    }
queue-why =
    { $count ->
        [one] ❓ { $admin }، چرا { $positions } رد می‌شود؟ به امضاکننده گفته می‌شود.
       *[other] ❓ { $admin }، چرا { $positions } رد می‌شوند؟ به امضاکنندگان گفته می‌شود.
    }
queue-clean =
    { $count ->
        [one] ✅ <b>دربارهٔ این { $count } مورد چیزی برای بررسی نیست:</b>
       *[other] ✅ <b>دربارهٔ این { $count } مورد چیزی برای بررسی نیست:</b>
    }
queue-clean-line = • { $line }
bulk-approved = ✅ <b>{ $count } امضا پذیرفته شد</b>، { $admin }، { $time }
bulk-rejected = ❌ <b>{ $count } امضا رد شد</b>، { $admin }، { $time }
bulk-line = شمارهٔ { $number } { $line }
bulk-changed = ↩️ شمارهٔ { $number } از آن پس تغییر کرده است
number-missing = لطفاً شمارهٔ کارت را بنویسید، مانند: /{ $command } 12
fix-how = لطفاً شمارهٔ کارت و پس از آن سطر درست را بنویسید، مانند: { $example }
fix-same = چیزی تغییر نکرد: سطر هم‌اکنون همین است.
fix-unread = چیزی تغییر نکرد: این سطر را نمی‌توانم بخوانم. { $problem }
ask-how = لطفاً شمارهٔ کارت و پس از آن پرسشتان را بنویسید: { $example } …
ask-waits = چیزی پرسیده نشد: پرسش پیشین هنوز پاسخی ندارد.
ask-enough = چیزی پرسیده نشد: از یک نفر بیش از { $most } پرسش نمی‌شود.
take-none = کسی شمارهٔ { $number } را بر عهده نگرفته است.
numbers-only = چیزی تغییر نکرد: پس از /{ $command } تنها شماره می‌فهمم، مانند 2 3 یا 3-12.
numbers-too-many = چیزی تغییر نکرد: این بیش از { $most } تا در یک بار است.
numbers-approved =
    { $count ->
        [one] ✅ { $numbers } پذیرفته شد.
       *[other] ✅ { $numbers } پذیرفته شدند.
    }
numbers-rejected =
    { $count ->
        [one] ❌ { $numbers } رد شد.
       *[other] ❌ { $numbers } رد شدند.
    }
numbers-pending =
    { $count ->
        [one] ↩️ { $numbers } دوباره در انتظار است.
       *[other] ↩️ { $numbers } دوباره در انتظارند.
    }
numbers-unseen = { $platform ->
        [matrix] دربارهٔ { $numbers } چیزی تغییر نکرد: هیچ کارت یا صفحه‌ای آن را این‌جا چنان‌که اکنون هست نشان نداده است. /card { $first } آن را نشان می‌دهد.
       *[telegram] لطفاً دربارهٔ { $numbers } با دکمه‌های کارت تصمیم بگیرید: /card { $first } آن را می‌آورد.
    }
numbers-changed = دربارهٔ { $numbers } چیزی تغییر نکرد: از وقتی این‌جا نشان داده شد تغییر کرده است. لطفاً دوباره ببینید.
numbers-decided = { $numbers }: پیش‌تر تصمیم گرفته شده است.
numbers-waits = { $numbers }: چیزی برای پس گرفتن نیست، در انتظار تصمیم است.
numbers-late = { $numbers }: برای پس گرفتن دیر است، تصمیم پس از یک روز می‌ماند.
numbers-withdrawn = { $numbers }: صاحبش آن را پس گرفته است.
numbers-gone = { $numbers }: چنین امضایی نیست.
numbers-paused = { $numbers }: تصمیمی گرفته نشد، چون شما در وقفه هستید.
numbers-taken = { $numbers }: تصمیمی گرفته نشد، مدیر دیگری در حال تصمیم است.
numbers-vouched = { $numbers }: نام فردی شناخته‌شده است؛ مدیر دیگری هم باید تا یک روز بپذیرد.
numbers-alone = { $numbers }: تصمیمی گرفته نشد. این جداگانه پذیرفته می‌شود: /card { $first }
numbers-remarkable = از این بازه بیرون ماند، چون چیزی برای بررسی هست: { $numbers }. برای پذیرش، خود شماره را بنویسید: /approve { $first }
numbers-nothing = در این بازه چیزی در انتظار نیست.
taken-back-late = شمارهٔ { $number } همان‌طور می‌ماند: واکنش یا دستور تا یک دقیقه تصمیمش را پس می‌گیرد. با /undo { $number } هنوز می‌شود.
corrected-late =
    { $count ->
        [one] دربارهٔ { $numbers } پیش از اصلاح شما تصمیم گرفته شد و همان می‌ماند: /undo { $first } آن را پس می‌گیرد.
       *[other] دربارهٔ { $numbers } پیش از اصلاح شما تصمیم گرفته شد و همان می‌ماند: /undo { $first } یکی را پس می‌گیرد.
    }
anonymous-two = اینجا دو مدیر باید موافق باشند و معلوم نیست چه کسی به نام گروه می‌نویسد. لطفاً ناشناس بودن را خاموش کنید، یا کسی بنویسد که به نام خود می‌نویسد.
corrected-anew = شما دستوری را ویرایش کرده‌اید. برای آنکه هیچ کاری دو بار انجام نشود، ویرایش در اینجا کاری نمی‌کند: /{ $command } را در پیامی تازه بفرستید.
card-is-here = ⬆️ کارت شمارهٔ { $number } این‌جاست.
pending-is-here =
    { $count ->
        [0] چیزی در انتظار نیست. 🎉
        [one] ⬆️ { $count } امضا در انتظار است: این‌جا فهرست شده است.
       *[other] ⬆️ { $count } امضا در انتظار است: این‌جا فهرست شده‌اند.
    }
pending-which = فهرست را با /pending بعدی، /pending بازگشت یا یک جایگاه مانند /pending 11 ورق می‌زنم.
word-next = بعدی
word-back = بازگشت
word-confirmed = تأییدشده
export-caption =
    { $count ->
        [one] { $count } امضاکننده در فهرست است.
       *[other] { $count } امضاکننده در فهرست است.
    }
room-upgraded = ⚠️ این اتاق ارتقا یافته و مرا با خود نبرده‌اند. تا آن زمان دربارهٔ چیزی نمی‌توان تصمیم گرفت. لطفاً مرا به اتاق تازه دعوت کنید و از گرداننده بخواهید آن را اتاق مدیران قرار دهد: { $room }
newcomer = 👋 <b>{ $person }</b> (حساب { $account }) به این گروه آمده است و می‌خواند. تا یکی از شما دکمه را فشار دهد یا { $minutes ->
        [one] { $minutes } دقیقه
       *[other] { $minutes } دقیقه
    } بگذرد، دربارهٔ چیزی تصمیم نمی‌گیرد. اگر کسی او را نمی‌شناسد، از گروه بیرونش کنید.
newcomer-let-in = ✅ حساب { $account } از این پس تصمیم می‌گیرد: با اجازهٔ { $admin }.
newcomer-not-configured = 👋 <b>{ $person }</b> به این اتاق آمده است و می‌خواند. دربارهٔ چیزی تصمیم نمی‌گیرد: از مدیران تعیین‌شده نیست. اگر کسی او را نمی‌شناسد، از اتاق بیرونش کنید.
newcomer-decides = 👋 <b>{ $person }</b> به این اتاق آمده است. هر کس که در آن است تصمیم می‌گیرد. اگر کسی او را نمی‌شناسد، از اتاق بیرونش کنید.
group-gone = ⚠️ مرا از گروه مدیران در { $place } بیرون کرده‌اند: تا دوباره پذیرفته شوم آن‌جا نمی‌توان تصمیم گرفت. آنچه از امضاها آن‌جا مانده را نه می‌توانم تغییر دهم و نه بردارم.
group-no-administrator = ⚠️ من دیگر مدیر این گروه نیستم، پس کسی به من نمی‌گوید چه کسی می‌آید و چه کسی می‌رود. لطفاً دوباره مرا مدیر کنید: به هیچ اختیاری نیاز ندارم.
exposed-public = ⚠️ <b>این گروه عمومی است:</b> هر کس می‌تواند آن را پیدا کند، به آن بپیوندد و کارت‌ها را بخواند. لطفاً آن را خصوصی کنید یا گروه مدیران دیگری برگزینید.
exposed-linked = ⚠️ <b>کانالی به این گروه پیوند دارد:</b> هر کس کانال را می‌خواند می‌تواند به این‌جا بپیوندد و کارت‌ها را بخواند. لطفاً پیوند را بردارید یا گروه مدیران دیگری برگزینید.
exposed-channel = ⚠️ <b>این کانال است، نه گروه:</b> همهٔ مشترکانش کارت‌ها را می‌خوانند و کسی نمی‌تواند این‌جا تصمیم بگیرد. لطفاً گروهی خصوصی برگزینید.
exposed-joinable = ⚠️ <b>می‌توان بدون دعوت به این اتاق پیوست</b> و کارت‌ها را خواند. لطفاً ورود را تنها با دعوت ممکن کنید یا اتاق مدیران دیگری برگزینید.
exposed-readable = ⚠️ <b>هر کس می‌تواند تاریخچهٔ این اتاق را بخواند</b>، با همهٔ کارت‌ها، بدون پیوستن به آن. لطفاً آن را تنها به اعضا نشان دهید.
exposed-guests = ⚠️ <b>مهمانان بدون حساب می‌توانند به این اتاق بپیوندند.</b> لطفاً این را در تنظیمات آن ممنوع کنید.
exposed-identity = ⚠️ <b>کسی هویت حساب ربات را عوض کرده است</b>، نه خود ربات. او می‌تواند دستگاه‌هایی بیفزاید که کارت‌ها را می‌خوانند. اگر کار هیچ‌یک از شما نبوده است، گذرواژهٔ حساب را عوض کنید و نشست‌های دیگرش را ببندید.
pending-will-lapse =
    ⌛ { $count ->
        [one] <b>{ $count } امضا مدت زیادی در انتظار بوده است.</b>
       *[other] <b>{ $count } امضا مدت زیادی در انتظار بوده است.</b>
    } اگر تصمیمی گرفته نشود، پاک می‌شود پس از { $days ->
        [one] { $days } روز
       *[other] { $days } روز
    }.
pending-lapsed =
    { $count ->
        [one] ⌛ { $count } امضا که کسی درباره‌اش تصمیم نگرفت پاک شد. به امضاکننده خبر داده شد.
       *[other] ⌛ { $count } امضا که کسی درباره‌شان تصمیم نگرفت پاک شد. به امضاکنندگان خبر داده شد.
    }
letter-will-be-erased =
    🔒 <b>نامه بسته شده است.</b> در { $day } ربات پاک می‌کند که چه کسانی آن را امضا کرده‌اند: حساب‌ها، نشانی‌ها و همهٔ نام‌هایی که آشکار نیستند. سطرهای آشکار و شمارها می‌مانند. { $count ->
        [0] چیزی در انتظار تصمیم نیست.
        [one] { $count } امضا هنوز در انتظار است؛ اگر تصمیمی گرفته نشود، یک روز پیش از آن از میان می‌رود.
       *[other] { $count } امضا هنوز در انتظار است؛ اگر تصمیمی گرفته نشود، یک روز پیش از آن از میان می‌روند.
    } برای نگه داشتن همه چیز، بخواهید روز بسته شدن پیش از آن جابه‌جا شود.
letter-erased =
    🔒 <b>ربات دیگر نمی‌داند چه کسانی امضا کرده‌اند.</b> حساب‌ها، نشانی‌ها و همهٔ نام‌هایی که آشکار نیستند پاک شدند. { $public ->
        [one] { $public } سطر آشکار می‌ماند
       *[other] { $public } سطر آشکار می‌ماند
    } و { $withheld ->
        [one] { $withheld } امضا بدون نام شمرده می‌شود.
       *[other] { $withheld } امضا بدون نام شمرده می‌شود.
    } اکنون کسی نمی‌تواند خودش این‌جا امضایش را پس بگیرد: باید به { $contact } بنویسد. لطفاً پشتیبان‌های قدیمی‌تر از امروز را پاک کنید.
close-question = <b>نامه همین حالا بسته شود؟</b> از آن پس کسی نمی‌تواند امضا یا اصلاح کند؛ پس گرفتن همچنان ممکن است. در { $day } ربات پاک می‌کند چه کسانی امضا کرده‌اند. تا آن زمان /reopen آن را دوباره می‌گشاید.
close-proposed = 🔒 <b>{ $admin }</b> می‌خواهد نامه را ببندد. مدیر دیگری باید ظرف یک روز موافقت کند.
close-own = این را خودتان پیشنهاد کرده‌اید. مدیر دیگری باید موافقت کند.
close-old = چیزی تغییر نکرد: این پرسش از پیش از گشودن دوبارهٔ نامه است. /close دوباره می‌پرسد.
close-done = 🔒 <b>نامه بسته شد</b>: { $admin }. در { $day } ربات پاک می‌کند چه کسانی امضا کرده‌اند. تا آن زمان /reopen آن را دوباره می‌گشاید.
reopen-done = 🔓 <b>نامه دوباره گشوده شد</b>: { $admin }.
reopen-none = چیزی تغییر نکرد: نامه باز است، یا واپسین روز آن گذشته است، یا داده‌های امضاکنندگان در حال پاک شدن است.
command-import = پذیرفتن یک فهرست: زیر فایل یا پس از آن
import-how = فهرست را به‌صورت فایل (.csv، .xlsx، .txt) بفرستید و زیر آن، در پاسخ به آن یا پس از آن /import بنویسید. می‌تواند { $lines } سطر داشته باشد.
import-not-fetched = این فایل دریافت نشد، یا از { $most } مگابایت بزرگ‌تر است.
import-busy = اکنون کار روی فهرستی در جریان است. پس از پایان دوباره تلاش کنید.
import-reading = فهرست را می‌خوانم.
import-unreadable = این فایل را نمی‌توان مانند فهرست خواند. آن را به‌صورت .csv (UTF-8)، .xlsx یا .txt ذخیره کنید و دوباره بفرستید. چیزی تغییر نکرد.
import-long = این فهرست بیش از { $most } سطر دارد. آن را بخش‌بخش بفرستید. چیزی تغییر نکرد.
import-failed = کار روی فهرست انجام نشد. فهرست منتشرشده را ببینید و فایل را دوباره بفرستید.
import-read =
    📄 <b>فهرستی از { $admin }.</b>
    بی‌ایراد: { $clean }
    مشکوک و کنارگذاشته: { $doubtful }
    از پیش در فهرست: { $known }
import-review = سطرهای کنارگذاشته. در ستون «take» بله یا نه بنویسید، یا آنچه خوانده شده را درست کنید، و این فایل را با /import بفرستید.
button-import = پذیرفتن: { $count }
button-import-not = نپذیرفتن
import-done = ✅ <b>از فهرست پذیرفته شد: { $count }</b> ({ $admin })
button-import-undo = پس گرفتن
import-undone = ↩️ <b>از فهرست پس گرفته شد: { $count }</b> ({ $admin })
import-gone = آن فهرست دیگر اینجا نیست. فایل را دوباره بفرستید.
import-left = چیزی پذیرفته نشد.
import-own = مدیر دیگری باید با فهرستی که فرستاده‌اید موافقت کند.
command-text = آوردن متن تازهٔ نامه یا ترجمه‌ای
text-how = متن را به‌صورت فایل (.md، .txt، .docx، .odt) بفرستید و زیر آن، در پاسخ به آن یا پس از آن /text { $example } بنویسید. متن کوتاه می‌تواند زیر دستور، در همان پیام بیاید. سطر نخست عنوان است؛ { $example } کد زبان است.
text-operator = این نامه در گفت‌وگو بنیان گذاشته نشده است: گردانندهٔ ربات فایل‌های آن را تغییر می‌دهد و ربات در یک دقیقه آنچه را آنجاست نشان می‌دهد.
text-busy = اکنون کار روی متنی در جریان است. پس از پایان دوباره تلاش کنید.
text-cut = شاید برنامه پیامی به این بلندی را بریده باشد. لطفاً متن را به‌صورت فایل بفرستید.
text-brought = 📄 { $admin } متنی برای «{ $title }» آورده است. زبان: { $language }.
text-own = مدیر دیگری باید با متنی که آورده‌اید موافقت کند.
text-gone = آن متن دیگر اینجا نیست، یا نامه از آن زمان تغییر کرده است. لطفاً دوباره آن را بیاورید.
text-left = نامه همان که بود می‌ماند.
text-done = ✅ { $admin } متن «{ $title }» را تغییر داد. زبان: { $language }. /wording نشان می‌دهد چه کسی کدام متن را امضا کرده است.
text-by-group = مدیران: متن تازه، زبان: { $language }
founder-altered = تغییر از سوی بنیان‌گذار نامه: { $state ->
        [text] متن تازه، زبان: { $language }
        [organiser] ناشر تغییر کرد
        [organisers] اینکه چه کسی آمار و فهرست‌ها را می‌بیند تغییر کرد
        [contact] نشانی تماس تغییر کرد
        [closes] واپسین روز تغییر کرد
        [organisations] اینکه سازمان‌ها امضا کنند یا نه تغییر کرده است
        [opens] نخستین روز تغییر کرده است
        [closed] نامه بسته شد
       *[reopened] نامه دوباره گشوده شد
    }
listed-approved = ✅ { $numbers } <b>پذیرفته شد</b>، { $admin }، { $time }
listed-rejected = ❌ { $numbers } <b>رد شد</b>، { $admin }، { $time }
listed-pending = ↩️ { $numbers } <b>پس گرفته شد</b>، { $admin }، { $time }
admin-paused = ⚠️ <b>{ $admin }</b> در یک دقیقه { $most } تصمیم گرفته است و { $minutes ->
        [one] { $minutes } دقیقه
       *[other] { $minutes } دقیقه
    } در وقفه است. اگر خودش نبوده است، از این گروه بیرونش کنید و تصمیم‌هایش را پس بگیرید: هر کارت تا وقتی نشان داده می‌شود دکمهٔ <b>پس گرفتن</b> دارد.
toast-newcomer-admitted = از پیش تصمیم می‌گیرد.
toast-newcomer-gone = دیگر در این گروه نیست.
toast-newcomer-let-in = از این پس تصمیم می‌گیرد.
toast-paused =
    { $minutes ->
        [one] این تندتر از آن بود که بتوان خواند. { $minutes } دقیقه پس از آخرین تصمیمتان دوباره می‌توانید تصمیم بگیرید.
       *[other] این تندتر از آن بود که بتوان خواند. { $minutes } دقیقه پس از آخرین تصمیمتان دوباره می‌توانید تصمیم بگیرید.
    }
toast-list-changed = فهرست از آن پس تغییر کرده است. لطفاً دوباره ببینید.
toast-deciding = { $admin } در حال تصمیم است.
toast-mark-approve = ✅ پذیرش: { $name }
toast-mark-reject = ❌ رد: { $name }
toast-mark-none = بعداً: { $name }
toast-no-clean = دربارهٔ هر یک چیزی برای بررسی هست.
toast-why = چرا؟ لطفاً دلیلی برگزینید.
toast-decided =
    { $count ->
        [one] دربارهٔ { $count } امضا تصمیم گرفته شد.
       *[other] دربارهٔ { $count } امضا تصمیم گرفته شد.
    }
toast-undone =
    { $count ->
        [one] { $count } امضا دوباره در انتظار است.
       *[other] { $count } امضا دوباره در انتظار است.
    }
toast-card-gone = مدت‌ها پیش تصمیم گرفته شده است؛ کارتش دیگر نشان داده نمی‌شود.
toast-gone = چنین امضایی دیگر نیست.
toast-approved = شمارهٔ { $number } پذیرفته شد.
toast-rejected = شمارهٔ { $number } رد شد.
toast-pending = شمارهٔ { $number } دوباره در انتظار است.
toast-changed = این امضا از آن پس تغییر کرده است. لطفاً کارتش را دوباره ببینید.
toast-withdrawn = صاحبش آن را پس گرفته است.
toast-first-approved = { $admin } زودتر بود: پذیرفته شد { $time }.
toast-first-rejected = { $admin } زودتر بود: رد شد { $time }.
toast-undo-too-late = برای پس گرفتن دیر است: تصمیم پس از یک روز می‌ماند.
not-here = این‌جا ممکن نیست.

## Looking for a signature

command-find = جستجوی امضا: با شماره، نام، جا یا وضعیت
stands-pending = در انتظار
stands-approved = منتشرشده
stands-withheld = نام پنهان
stands-rejected = ردشده
stands-withdrawn = پس‌گرفته‌شده
find-how = لطفاً بگویید دنبال چه هستید: شماره (/find 12)، نام (/find فلورا)، نام و جا (/find فلورا, ارمنستان)، جا (/find , ارمنستان) یا وضعیت (/find فلورا, ردشده).
found-heading = 🔎 برای <b>{ $query }</b> پیدا شد:
found-line = <b>شمارهٔ { $number }</b> { $line } · <i>{ $standing }، { $day }</i>
found-former = ↳ تا زمان تصمیم، این سطر آشکار است: { $line }
found-untold = <b>شمارهٔ { $number }</b> <i>{ $standing }، { $day }؛ متن آن دیگر نشان داده نمی‌شود</i>
found-none = چیزی پیدا نشد. آنچه نه آشکار است و نه در انتظار، تنها با شماره‌اش پیدا می‌شود.
found-none-yet = تا این‌جا چیزی نیست.
found-more = ⤵️ بیشتر: /find { $query } &gt;{ $number }
found-gone = آن را در این میان برداشته‌اند: آنچه پیدا شده یک ساعت می‌ماند. لطفاً دوباره با /find جستجو کنید.
history-heading = 🕓 <b>بر شمارهٔ { $number } چه گذشته است</b>
history-imported = با فهرستی واردشده آمد.
history-event = { $time } · { $state ->
        [submitted] امضا شد
        [corrected] امضاکننده اصلاح کرد
        [rejected] رد شد، { $admin }
        [undone] تصمیم پس گرفته شد، { $admin }
        [removed] از فهرست برداشته شد، { $admin }
        [erased] برای همیشه پاک شد، { $admin }
        [mended] سطر اصلاح و پذیرفته شد، { $admin }
        [accepted] امضاکننده سطر اصلاح‌شده را پذیرفت
        [objected] امضاکننده سطر اصلاح‌شده را نخواست
        [edited] سطر تغییر کرد، { $admin }
        [hidden] امضاکننده نام را پنهان کرد
        [shown] امضاکننده نام را دوباره نشان داد
        [asked] پرسش شد، { $admin }
        [answered] امضاکننده پاسخ داد
        [vouched] نخستین پذیرش، { $admin }
        [confirmed] نام تأیید شد، { $admin }
        [blocked] حساب مسدود شد، { $admin }
        [unblocked] مسدودی حساب برداشته شد، { $admin }
        [pinned] در آغاز فهرست گذاشته شد، { $admin }
        [unpinned] از آغاز فهرست برداشته شد، { $admin }
        [kept] امضا برای متن تازه هم نگه داشته شد
        [withdrawn] امضاکننده پس گرفت
        [entered] واردکننده: { $admin }
        [linked] پیوند تازه: { $admin }
        [claimed] آن فرد گفت که از آنِ اوست
        [disowned] پاک شد: آن فرد می‌گوید از آنِ او نیست
        [unclaimed] پاک شد: کسی به‌موقع از آنِ خود ندانست
        [lapsed] پاک شد: کسی به‌موقع تصمیم نگرفت
       *[approved] پذیرفته شد، { $admin }
    }

## Lines that admins enter

command-enter = واردکردن سطر کسی که پیام‌رسان ندارد
enter-how = لطفاً سطر را بنویسید و پس از | این را که آن فرد چگونه موافقت کرده است، برای نمونه: { $example }
enter-unread = چیزی وارد نشد. { $problem }
enter-unclear = چیزی وارد نشد: روشن نیست کدام چیست. نام را «{ $name }»، مکان‌ها را «{ $places }» و کار را «{ $occupation }» خواندم. این‌طور روشن است: { $example }
enter-enough = چیزی وارد نشد: هر مدیر در روز حداکثر { $most } سطر وارد می‌کند.
enter-closed = چیزی وارد نشد: نامه بسته است.
enter-none = سطر شمارهٔ { $number } که مدیری وارد کرده و کسی آن را از آنِ خود ندانسته باشد، وجود ندارد.
entered-heading = ✍️ <b>{ $admin } سطر شمارهٔ { $number } را وارد کرد.</b>
entered-renewed = ✍️ <b>{ $admin } پیوند تازه‌ای برای شمارهٔ { $number } ساخت.</b> پیوند پیشین دیگر کار نمی‌کند.
entered-unusual = ⚠️ اینجا چیزی نامعمول است. نام را «{ $name }»، مکان‌ها را «{ $places }» و کار را «{ $occupation }» خواندم. /fix سطر را تغییر می‌دهد.
button-claim-link = { $platform ->
        [matrix] گفتگو با ربات
       *[telegram] کپی پیوند
    }
entered-link = { $platform ->
        [matrix] لطفاً این کد را تنها به همین فرد بدهید: <code>{ $code }</code> یک بار کار می‌کند. هرکس آن را در گفتگوی خصوصی به ربات بنویسد سطر را می‌بیند و می‌گوید از آنِ اوست یا نه.
       *[telegram] لطفاً پیوند را تنها به همین فرد بدهید. یک بار کار می‌کند: هرکس بازش کند می‌گوید سطر از آنِ اوست یا نه. بدون پیوند می‌توان در گفتگوی خصوصی به ربات نوشت: <code>{ $code }</code>
    }
entered-disowned = ✋ <b>آن فرد می‌گوید شمارهٔ { $number } سطر او نیست.</b> سطر برداشته و پاک شد.
card-entered = ✍️ واردکننده: <b>{ $admin }</b>. آن فرد چگونه موافقت کرد: { $consent }
card-entered-unclaimed = ✍️ برای کسی که پیام‌رسان ندارد؛ هنوز تأیید نکرده است.
numbers-own = { $numbers }: پذیرفته نشد. آنچه خودتان وارد کرده‌اید باید مدیر دیگری بپذیرد.
platform-entered = واردشده به دست مدیران
entered-lapses = اگر تا { $days } روز کسی نگوید که سطر از آنِ اوست، پاک می‌شود.
entered-will-lapse = ⌛ <b>وارد شده و هنوز کسی از آنِ خود ندانسته: { $numbers }.</b> هرچه تأیید نشود { $days } روز دیگر پاک می‌شود. /enter با شماره پیوند تازه می‌سازد.
entered-lapsed = ⌛ سطرهایی که پاک شدند چون کسی از آنِ خود ندانست: { $count }.

## Taking a line off the list

command-remove = برداشتن سطر از فهرست؛ کلمهٔ بعدی دلیل است
command-block = نپذیرفتن امضای دیگر از حسابِ پشت یک کارت
command-unblock = برداشتن مسدودی یک حساب
command-wellknown = نام‌هایی که شاید کسی به کار ببرد: دیدن، افزودن، برداشتن
command-pin = گذاشتن سطر در آغاز فهرست؛ کلمه دلیل را می‌گوید
command-unpin = برداشتن سطر از آغاز فهرست
button-agree = موافقم: برداشته شود
button-erase = به خواست شخص پاک شود
button-leave = بماند
button-block = موافقم: مسدود شود
card-removed = 🗑 <b>از فهرست برداشته شد</b>، { $admin }، { $time }. { $reason }
card-erased-removed = <b>امضای شمارهٔ { $number }</b> از فهرست برداشته شد؛ متن آن پاک شده است.
toast-removed = شمارهٔ { $number } برداشته شد.
toast-first-removed = { $admin } زودتر بود: برداشته شد { $time }.
stands-removed = برداشته‌شده
remove-question = <b>شمارهٔ { $number } از فهرست برداشته شود؟</b> لطفاً دلیل را برگزینید. تا یک روز می‌توان آن را پس گرفت، مگر آن‌که پاک شود.
remove-proposed = 🗑 <b>{ $admin }</b> می‌خواهد شمارهٔ { $number } از فهرست برداشته شود، { $time }. { $reason } مدیر دومی باید تا یک روز موافقت کند.
removal-erases = همهٔ آنچه از آن نگه داشته شده است، چنان‌که شخص خواسته، برای همیشه پاک می‌شود.
removal-made =
    { $count ->
        [one] 🗑 { $numbers } از فهرست برداشته شد. /undo { $first } تا یک روز آن را بازمی‌گرداند.
       *[other] 🗑 { $numbers } از فهرست برداشته شدند. /undo { $first } تا یک روز یکی را بازمی‌گرداند.
    }
removal-erased = 🗑 { $numbers } با همهٔ آنچه از آن نگه داشته شده بود برای همیشه پاک شد. شاید پشتیبان‌ها هنوز آن را داشته باشند: لطفاً قدیمی‌ترها را پاک کنید.
removal-proposed =
    { $count ->
        [one] { $numbers } در فهرست می‌ماند تا مدیر دومی تا یک روز موافقت کند.
       *[other] { $numbers } در فهرست می‌مانند تا مدیر دومی تا یک روز موافقت کند.
    }
removal-own = { $numbers }: این را خودتان پیشنهاد کرده‌اید. مدیر دیگری باید موافقت کند.
removal-changed = دربارهٔ { $numbers } چیزی تغییر نکرد: از وقتی نشان داده شد تغییر کرده است. لطفاً دوباره ببینید.
removal-waits = { $numbers } در فهرست نیست و در انتظار تصمیم است: /reject { $first }
removal-not-listed =
    { $count ->
        [one] { $numbers } در فهرست نیست.
       *[other] { $numbers } در فهرست نیستند.
    }
removal-gone =
    { $count ->
        [one] { $numbers }: چنین امضایی نیست یا صاحبش آن را پس گرفته است.
       *[other] { $numbers }: چنین امضاهایی نیست یا صاحبانشان آن‌ها را پس گرفته‌اند.
    }
removal-line = { $numbers }: نشان «پس‌گرفته‌شده» دیگر در فهرست نیست.
removal-why = چیزی برداشته نشد. لطفاً پس از شماره یکی از این‌ها را بنویسید: { $reasons }؛ مانند: /remove 12 { $example }
removal-one = چیزی پاک نشد: این کار بازگشت ندارد، پس لطفاً هر بار یک شماره بنویسید.
removal-open = کسی پیشنهاد کرده است شمارهٔ { $number } برداشته شود: لطفاً همان‌جا موافقت کنید یا دلیل را پس از شماره بنویسید.
removal-left = شمارهٔ { $number } در فهرست می‌ماند.
removal-former = سطر پیشین { $numbers } از فهرست برداشته شد. اصلاح آن همچنان در انتظار است.
erased-by = 🗑 { $admin } شمارهٔ { $number } را با همهٔ آنچه از آن نگه داشته شده بود برای همیشه پاک کرد.
card-blocked = 🚫 این نامه دیگر از این حساب امضا نمی‌پذیرد.
pin-made = 📌 <b>{ $admin }</b> شمارهٔ { $number } را در میان نخستین امضاها گذاشت.
pin-taken = 📌 <b>{ $admin }</b> شمارهٔ { $number } را از میان نخستین امضاها برداشت. سطر در فهرست می‌ماند.
pin-there = چیزی تغییر نکرد: شمارهٔ { $number } از پیش در میان نخستین امضاهاست.
pin-not-public = شمارهٔ { $number } در فهرست همگانی نیست: تنها آنچه آن‌جاست می‌تواند در آغاز بیاید.
pin-none = شمارهٔ { $number } در میان نخستین امضاها نیست.
pin-full = چیزی تغییر نکرد: تاکنون { $most } سطر در آغاز است.
pin-how = <i>{ $add } سطری را در میان نخستین امضاها می‌گذارد، { $take } آن را برمی‌دارد.</i>
wellknown-names = 🌟 <b>نام‌هایی که شاید کسی به کار ببرد:</b> { $names }
wellknown-none = 🌟 فهرست نام‌هایی که شاید کسی به کار ببرد خالی است.
wellknown-how = <i>{ $add } نامی می‌افزاید، { $take } آن را برمی‌دارد.</i>
wellknown-added = 🌟 <b>{ $admin }</b> نامی افزود که شاید کسی به کار ببرد: { $name }
wellknown-taken = 🌟 <b>{ $admin }</b> نامی را از فهرست نام‌های شناخته‌شده برداشت: { $name }
wellknown-there = چیزی تغییر نکرد: { $name } از پیش در فهرست است.
wellknown-gone = چیزی تغییر نکرد: کسی { $name } را این‌جا نیفزوده است. آنچه در { $file } است تنها روی سرور برداشته می‌شود.
wellknown-waits = چیزی تغییر نکرد: تا وقتی { $number } با این نام در انتظار است، نام در فهرست می‌ماند. نخست دربارهٔ این امضا تصمیم بگیرید.
wellknown-full = چیزی تغییر نکرد: تاکنون { $most } نام افزوده شده است.
block-made = 🚫 <b>{ $admin }</b> حسابِ شمارهٔ { $number } را مسدود کرد: این نامه دیگر از آن امضا نمی‌پذیرد. /unblock { $number } آن را برمی‌دارد.
block-listed = سطر در فهرست می‌ماند: /remove { $number } آن را برمی‌دارد.
block-proposed = 🚫 <b>{ $admin }</b> می‌خواهد حسابِ شمارهٔ { $number } مسدود شود. { $reason } مدیر دومی باید تا یک روز موافقت کند.
block-lifted = ✅ <b>{ $admin }</b> مسدودی حسابِ شمارهٔ { $number } را برداشت.
block-nobody = چیزی تغییر نکرد: حسابی برای شمارهٔ { $number } شناخته نیست.
block-already = حسابِ شمارهٔ { $number } از پیش مسدود است.
block-none = حسابِ شمارهٔ { $number } مسدود نیست.
block-numbers = حساب‌های مسدود: { $numbers }. برای نمونه /unblock { $first } مسدودی را برمی‌دارد.
block-how = هیچ حسابی مسدود نیست. برای مسدود کردن، شمارهٔ یک کارت و اگر خواستید دلیل را بنویسید: { $example }
block-why = چیزی تغییر نکرد: پس از شماره تنها یک دلیل را می‌فهمم: { $reasons }.
word-erase = پاک
numbers-restored =
    { $count ->
        [one] ↩️ { $numbers } دوباره در فهرست است.
       *[other] ↩️ { $numbers } دوباره در فهرست هستند.
    }

## The figures

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    پذیرفته‌شده: <b>{ $approved }</b>
    در انتظار: <b>{ $pending }</b>
    ردشده: { $rejected }
    پس‌گرفته‌شده: { $withdrawn }
    برداشته‌شده: { $removed }
stats-lately =
    { $days ->
        [1] <b>24 ساعت گذشته</b>
        [one] <b>{ $days } روز گذشته</b>
       *[other] <b>{ $days } روز گذشته</b>
    }
    { $received } رسیده، { $approved } پذیرفته‌شده، { $rejected } ردشده، { $withdrawn } پس‌گرفته‌شده
stats-countries =
    <b>کشورها</b>
    { $items }
stats-languages =
    <b>زبان‌ها</b>
    { $items }
stats-platforms =
    <b>آمده از راه</b>
    { $items }
stats-sources =
    <b>امضاها بر پایهٔ پیوندها</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>راه تا امضا</b>
    { $opened } نامه را باز کردند، { $begun } امضا را آغاز کردند، { $confirmed } تأیید کردند
stats-median = میانهٔ زمان تا تصمیم: { $time }
stats-median-none = هنوز تصمیمی گرفته نشده است.
admins-heading = 📊 <b>تصمیم‌ها به تفکیک مدیر، { $days } روز گذشته</b>
admins-line = <b>{ $admin }</b>: { $count } · زمان میانه: { $time }
admins-none = در این مدت تصمیمی گرفته نشده است.
platform-telegram = تلگرام
platform-matrix = ماتریکس
platform-import = واردشده از فهرست
chart-over-time = امضاها در گذر زمان
chart-by-country = به تفکیک کشور
chart-others = دیگران

## Words by which admins call the reasons, beside those of the buttons: some for each, with commas between

typed-duplicate = تکراری, دوباره, دو بار
typed-not-a-person = جعلی, واقعی نیست, شوخی
typed-offensive = توهین, توهین‌آمیز
typed-other = دیگر, دلیل دیگر

admin-letters = این نامه‌ها این‌جا هستند. دستوری که نام کوتاه نامه‌ای را دارد، مانند /pending { $example }، دربارهٔ همان نامه است؛ دستورهای پس از آن هم که نامه‌ای را نام نمی‌برند دربارهٔ همان نامه‌اند.
admin-letters-line = <b>{ $slug }</b>: { $title }

## Sweeps

command-sweep = تصمیم یک‌جا دربارهٔ هر آنچه در انتظار است و شرطی را دارد
sweep-since = از
sweep-until = تا
sweep-today = امروز
sweep-how = لطفاً بگویید کدام امضاهای در انتظار: با ساعت UTC (/sweep از 14:00، تا 15:30 یا امروز)، با واژه‌های نام یا کار (/sweep spam*)، با جا (/sweep , ارمنستان)، با هشدار (/sweep burst) یا همه (/sweep pending). ویرگول شرط‌ها را به هم می‌پیوندد: /sweep از 14:00, burst. هشدارها: { $kinds }
sweep-pending-only = این تنها برای آنچه در انتظار است شدنی است. آنچه در فهرست است با شماره برداشته می‌شود: /remove 12
sweep-busy = تصمیم گروهی دیگری در جریان است. لطفاً تا پایان آن صبر کنید یا آن را نگه دارید.
sweep-gone = این در این میان برداشته شده است. لطفاً دوباره با /sweep آغاز کنید.
sweep-dropped = تصمیمی گرفته نشد.
sweep-heading = 🧹 <b>تصمیم گروهی:</b> { $condition }
sweep-part =
    { $state ->
        [since] از { $text }
        [until] تا { $text }
        [words] واژه‌ها «{ $text }»
        [place] جا «{ $text }»
        [remark] هشدار «{ $text }»
       *[all] همهٔ در انتظارها
    }
sweep-looking = در حال نگاه به در انتظارها. تاکنون یافته شد: { $count }
sweep-found = <b>یافته شد: { $count }.</b>
sweep-clean = بی‌هشدار: { $count }.
sweep-nothing = هیچ‌یک از در انتظارها این شرط را ندارد.
sweep-proposed-rejected = <b>{ $admin }</b> می‌خواهد همه را رد کند ({ $count })، { $time }. برای این تعداد، مدیر دیگری باید ظرف یک ساعت موافقت کند.
sweep-proposed-approved = <b>{ $admin }</b> می‌خواهد بی‌هشدارها را بپذیرد ({ $count })، { $time }. برای این تعداد، مدیر دیگری باید ظرف یک ساعت موافقت کند.
sweep-ask = این‌ها چند تا از آن‌هاست. آنچه اینجا تصمیم گرفته شود تا یک روز پس گرفتنی است.
sweep-why = <b>رد همه ({ $count }): چرا؟</b>
sweep-going-on = مانده: { $count }
sweep-stopped = نگه داشته شد
sweep-left = دست‌نخورده ماند: { $count }. چیزی برای بررسی هست، تغییر کرده‌اند، یا کسی دربارهٔ آن‌ها در حال تصمیم است.
sweep-undone = ↩️ <b>پس گرفته شد: { $count }</b>، { $admin }، { $time }
button-sweep-reject = رد همه
button-sweep-leave = تصمیمی نگیر
button-sweep-agree = موافقم
button-stop = توقف

## Topics of the admin group

topic-waiting = در انتظار
topic-decided = تصمیم گرفته شد
topic-reports = گزارش‌ها

## Organisations

card-representative = 🔒 امضاکننده از طرف سازمان: { $name }
stats-organisations = سازمان‌ها در میان تأییدشده‌ها: { $count }
