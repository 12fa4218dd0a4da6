### Arabic, for admins and organisers. Values are escaped before they are filled in; tags are those of bot/messaging/markup.py.
### reviewed: no

## Before anybody writes

command-pending = ما ينتظر القرار
command-stats = أرقام وصورة
command-export = القائمة المنشورة في ملف
command-wording = من وقّع أي نص، وما الذي تغيّر
command-close = إغلاق الرسالة، فلا يمكن توقيعها بعد ذلك
command-reopen = فتح الرسالة من جديد بعد إغلاقها بالأمر /close
command-card = عرض بطاقة هنا
command-approve = قبول بطاقات هذه الأرقام
command-reject = الرفض؛ والكلمة بعد الرقم هي السبب
command-undo = سحب القرار
command-history = ما جرى لتوقيع
command-fix = تصحيح سطر بطاقة ثم قبوله
command-ask = سؤال من وقّع؛ يأتي الجواب مع البطاقة
command-take = تولي توقيع كي يتركه الآخرون مؤقتًا
command-release = تركه للآخرين من جديد

## Buttons

button-approve = قبول
button-approve-mended = قبول هذا السطر
button-approve-listed = ✅ قبول هذه ({ $count })
button-approve-number = قبول رقم { $number }
button-card = بطاقة رقم { $number }
button-let-in = السماح بالقرار
button-news-send = إرسال
button-pending = عرض ما ينتظر
button-all-waiting = ‹ كل ما ينتظر
button-apply = تطبيق هذه ({ $count })
button-clean = قبول ما لا شبهة فيه
button-close = إغلاق
button-press-file = ملف للصحافة
button-oldest = الأقدم أولًا
button-risky = المشكوك فيه أولًا
button-undo-all = سحب الكل
button-reject = رفض
button-take = عليّ هذا التوقيع
button-release = أتركه للآخرين
button-undo = سحب القرار
button-ask-wording = سؤالهم

## Where a signature stands

because-duplicate = مكرر
because-not-a-person = ليس شخصًا حقيقيًّا
because-offensive = مسيء
because-other = سبب آخر

## The admin group

admin-help =
    هذه مجموعة المشرفين. يأتي كل توقيع إلى هنا بطاقةً معها { $platform ->
        [matrix] ✅ و❌ تحتها: لمسة واحدة تقرر.
       *[telegram] <b>قبول</b> و<b>رفض</b>.
    }
admin-help-words = { $platform ->
        [matrix] الرد على بطاقة يقرر أيضًا: <i>رفض مكرر</i>. وإزالة التفاعل خلال دقيقة تسحب القرار.
       *[telegram] رقم البطاقة في عنوانها.
    }
card-heading = <b>التوقيع رقم { $number }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-details-withheld = { $details } · 🙈 الاسم مخفي
card-hidden = 🙈 الاسم مخفي بطلب ممن وقّع، ويمكن إظهاره من جديد في أي وقت: يُرجى قراءة السطر كأنه علني.
card-mended = ✏️ يقترح <b>{ $admin }</b> هذا السطر:
card-own = ✏️ كما كُتب عند التوقيع: { $line }
card-objection = ⚠️ مَن وقّع لا يريد هذا السطر: { $line }
card-question = ❓ يسأل <b>{ $admin }</b>: { $question }
card-answer = 💬 الجواب: { $answer }
card-word = ✉️ كُتب بهذا الشأن: { $word }
card-vouched = ☝️ <b>{ $admin }</b> يوافق عليه. الاسم لشخص معروف: يجب أن يوافق مشرف ثانٍ أيضًا. ومن تأكد من الاسم يمكنه كتابة الطريقة: { $example }
card-waits = ⏳ /approve { $number }، أو /reject { $number } مكرر
card-similar =
    ⚠️ قد يكون مكررًا للرقم { $number } ({ $state ->
        [approved] منشور
        [withheld] مقبول، الاسم مخفي
        [rejected] مرفوض
       *[pending] ينتظر
    }): { $line }
card-similar-decided = ⚠️ قد يكون مكررًا: { $numbers }
card-burst = ⚠️ واحد من تواقيع كثيرة شبه متطابقة.
card-new-link = ⚠️ أول توقيع جاء عبر رابط جديد.
card-well-known = ⚠️ اسم شخصية معروفة: <b>{ $words }</b>. يُرجى التأكد من أنها هي فعلًا.
card-insult = ⚠️ قد يسيء هذا إلى أحد: <b>{ $words }</b>.
card-claim = ⚠️ يتكلم الاسم نيابة عن المشرفين: <b>{ $words }</b>.
card-nobody = ⚠️ قد لا يكون هذا اسم أحد.
card-several = ⚠️ قد تكون هذه أسماء عدة أشخاص.
card-formula = ⚠️ قد يعدّه برنامج الجداول معادلة: <b>{ $words }</b>.
card-number = ⚠️ عنوان أو رقم طويل: <b>{ $words }</b>.
card-no-country = ⚠️ لا يُعرف بلد بهذا الاسم: <b>{ $words }</b>.
alarm-backup = ⚠️ لم تُصنع نسخة احتياطية منذ { $days ->
        [zero] { $days } يوم
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }. على المشغّل أن يصنع واحدة: ما ليس في نسخة يضيع مع القرص.
alarm-disk = ⚠️ لم يبقَ على قرص البوت إلا { $megabytes } ميغابايت. على المشغّل أن يفسح مكانًا: لا يمكن التوقيع على قرص ممتلئ.
alarm-distrusted = ⚠️ <b>بعض التطبيقات لا تتواصل مع البوت على { $about }:</b> اختفى توقيع جهازه، والأرجح أن أحدًا سجّل الدخول باسم البوت من مكان آخر. على المشغّل أن يشغّل «undersigned check»، فهو يبيّن ما العمل.
alarm-over-backup = ✅ توجد نسخة احتياطية مجددًا.
alarm-over-disk = ✅ على قرص البوت مكان مجددًا.
alarm-over-distrusted = ✅ كل التطبيقات تتواصل مجددًا مع البوت على { $about }.
alarm-over-silent = ✅ عاد التواصل مع { $about }.
alarm-over-site = ✅ الصفحة العامة محدَّثة مجددًا.
alarm-over-untidy = ✅ يُحذف مجددًا ما حان حذفه.
alarm-silent = ⚠️ لم يصل شيء من { $about } منذ { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }: لا يمكن التوقيع هناك. على مشغّل البوت أن ينظر في سجلّه.
alarm-site = ⚠️ لم تُكتب الصفحة العامة منذ { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }: قد تعرض بعدُ من سحب توقيعه. على مشغّل البوت أن ينظر في سجلّه.
alarm-untidy = ⚠️ لم يُحذف ما حان حذفه منذ { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }. على مشغّل البوت أن ينظر في سجلّه.
card-damaged = ⚠️ <b>التوقيع رقم { $number }</b> ينتظر ولا تمكن قراءته: بياناته تالفة. لا يمكن قبوله. على المشغّل أن يفحص القرص.
card-hidden-marks = ⚠️ علامات لا تُرى: <b>{ $words }</b>.
card-imitated-letters = ⚠️ حروف تشبه غيرها فحسب: <b>{ $words }</b>.
card-mixed-scripts = ⚠️ أبجديات مختلفة في كلمة واحدة: <b>{ $words }</b>. قد يكون حرف يشبه غيره فحسب.
card-shouting = ⚠️ الاسم مكتوب بحروف كبيرة.
card-symbols = ⚠️ صور أو علامات: <b>{ $words }</b>.
card-approved = ✅ <b>قُبل</b>: { $admin }، { $time }
card-rejected = ❌ <b>رُفض</b>: { $admin }، { $time }. { $reason }
card-undone = ↩️ سُحب القرار: { $admin }، { $time }
card-erased-approved = <b>التوقيع رقم { $number }</b> مقبول؛ انتهت الرسالة ومُحي نصه.
card-erased-rejected = <b>التوقيع رقم { $number }</b> رُفض؛ مُحي نصه.
card-erased-withdrawn = <b>التوقيع رقم { $number }</b> سحبه صاحبه؛ مُحي نصه.
pending-heading =
    { $count ->
        [zero] <b>{ $count } توقيع تنتظر.</b>
        [one] <b>توقيع واحد ينتظر.</b>
        [two] <b>توقيعان ينتظران.</b>
        [few] <b>{ $count } تواقيع تنتظر.</b>
        [many] <b>{ $count } توقيعًا تنتظر.</b>
       *[other] <b>{ $count } توقيع تنتظر.</b>
    }
pending-line = <b>رقم { $number }</b> { $line }
listed-shortened = ✂️ مختصر هنا. البطاقة تعرضه كاملًا.
pending-none = لا شيء ينتظر. 🎉
pending-how =
    { $count ->
        [zero] <i>/approve { $first } { $last } أو /approve { $first }-{ $last }، /reject { $first } مكرر، /card { $first }</i>
        [one] <i>/approve { $first }، /reject { $first } مكرر، /card { $first }</i>
        [two] <i>/approve { $first } { $last } أو /approve { $first }-{ $last }، /reject { $first } مكرر، /card { $first }</i>
        [few] <i>/approve { $first } { $last } أو /approve { $first }-{ $last }، /reject { $first } مكرر، /card { $first }</i>
        [many] <i>/approve { $first } { $last } أو /approve { $first }-{ $last }، /reject { $first } مكرر، /card { $first }</i>
       *[other] <i>/approve { $first } { $last } أو /approve { $first }-{ $last }، /reject { $first } مكرر، /card { $first }</i>
    }
pending-how-page = { $how } <i>· من { $from } إلى { $to } من { $count }: /pending التالي</i>
pending-closed = ✔️ حُسم ما كان مدرجًا هنا.
queue-reminder = ⏰ { $waiting } الأقدم ينتظر منذ { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة
        [two] ساعتين
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }.
wording-heading = 📄 <b>من وقّع أي نص</b>
wording-line =
    { $state ->
        [present] { $language }، النص الحالي
        [earlier] { $language }، نص { $day }
       *[unknown] من قوائم مستوردة، النص غير معروف
    }: <b>{ $count }</b>
wording-has-changed = ✏️ <b>تغيّر نص الرسالة.</b> يعرض /wording التغيير، ويتيح سؤال من وقّعوا من قبل.
wording-change = <b>ما الذي تغيّر</b> ({ $language }): ما شُطب لم يعد موجودًا، وما كُتب بخط غليظ جديد.
wording-none = لم يوقّع أحد نصًا سابقًا.
wording-ask = عدد من وقّعوا نصًا سابقًا: { $count }. يمكن سؤالهم فورًا: { $reachable }. ويُسأل الباقون حين يكتبون إلى البوت من جديد. ومن لا يجيب يبقى على النص الذي وقّعه.
wording-asked = 📨 يُسأل من وقّعوا نصًا سابقًا هل يُبقون توقيعهم: { $admin }.
wording-progress = السؤال جارٍ. سُئل حتى الآن: { $asked }؛ أبقوا التوقيع: { $kept }.
announce-refused = <b>قناة الرسالة لا تقبل الأسماء.</b> يُرجى التحقق من أن البوت ما زال هناك ومن أنه يستطيع النشر. يعيد المحاولة كل ساعة، ولا يضيع شيء. حتى ذلك الحين يبقى الاسم المسحوب في القناة: يُرجى حذف رسالة كهذه يدويًا.
news-how = اكتبوا الخبر بعد الأمر: { $example } … يصل إلى من وقّعوا ويريدون الأخبار: { $count }.
news-preview = <b>يصل هذا إلى من وقّعوا ويريدون الأخبار:</b> { $count }. لم يُرسل شيء بعد.
news-enough = لم يُرسل شيء: الحد الأقصى لإرسال الأخبار في اليوم: { $most }.
news-sent = 📣 يُرسل الخبر إلى من يريدونه: { $count }. { $admin }
queue-heading = { $waiting } { $state ->
        [risky] المشكوك فيه أولًا
       *[oldest] الأقدم أولًا
    }: من { $first } إلى { $last }.
queue-line = { $mark }<b>{ $place }.</b> { $line } · رقم { $number }
queue-plan = { $state ->
        [approve] <i>قبول: { $admin }</i>
        [reject] <i>رفض: { $admin }</i>
        [taken] ⏳ <i>على عاتق { $admin }</i>
       *[explain] ⏳ <i>القرار الآن عند { $admin }</i>
    }
queue-why =
    { $count ->
        [zero] ❓ { $admin }، لماذا تُرفض { $positions }؟ يُبلَّغ أصحاب التواقيع.
        [one] ❓ { $admin }، لماذا يُرفض { $positions }؟ يُبلَّغ صاحب التوقيع.
        [two] ❓ { $admin }، لماذا تُرفض { $positions }؟ يُبلَّغ أصحاب التواقيع.
        [few] ❓ { $admin }، لماذا تُرفض { $positions }؟ يُبلَّغ أصحاب التواقيع.
        [many] ❓ { $admin }، لماذا تُرفض { $positions }؟ يُبلَّغ أصحاب التواقيع.
       *[other] ❓ { $admin }، لماذا تُرفض { $positions }؟ يُبلَّغ أصحاب التواقيع.
    }
queue-clean =
    { $count ->
        [zero] ✅ <b>لا شيء يستدعي النظر في هذه، وعددها { $count }:</b>
        [one] ✅ <b>لا شيء يستدعي النظر في هذا التوقيع:</b>
        [two] ✅ <b>لا شيء يستدعي النظر في هذين التوقيعين:</b>
        [few] ✅ <b>لا شيء يستدعي النظر في هذه، وعددها { $count }:</b>
        [many] ✅ <b>لا شيء يستدعي النظر في هذه، وعددها { $count }:</b>
       *[other] ✅ <b>لا شيء يستدعي النظر في هذه، وعددها { $count }:</b>
    }
queue-clean-line = • { $line }
bulk-approved = ✅ <b>قُبلت { $count }</b>: { $admin }، { $time }
bulk-rejected = ❌ <b>رُفضت { $count }</b>: { $admin }، { $time }
bulk-line = رقم { $number } { $line }
bulk-changed = ↩️ تغيّر الرقم { $number } منذ ذلك
number-missing = يُرجى ذكر رقم بطاقة، مثل: /{ $command } 12
fix-how = يُرجى كتابة رقم بطاقة، وبعده السطر كما ينبغي أن يكون، مثل: { $example }
fix-same = لم يتغير شيء: السطر هكذا أصلًا.
fix-unread = لم يتغير شيء: تعذّرت قراءة هذا السطر. { $problem }
ask-how = يُرجى كتابة رقم بطاقة، وبعده السؤال: { $example } …
ask-waits = لم يُسأل شيء: لم يأتِ بعد جواب السؤال الأخير.
ask-enough = لم يُسأل شيء: لا يُطرح على شخص واحد من الأسئلة أكثر من { $most }.
take-none = لم يتولَّ أحد الرقم { $number }.
numbers-only = لم يتغير شيء: لا تُفهم بعد /{ $command } إلا الأرقام، مثل 2 3 أو 3-12.
numbers-too-many = لم يتغير شيء: هذا أكثر من { $most } دفعة واحدة.
numbers-approved =
    { $count ->
        [zero] ✅ قُبلت { $numbers }.
        [one] ✅ قُبل { $numbers }.
        [two] ✅ قُبلت { $numbers }.
        [few] ✅ قُبلت { $numbers }.
        [many] ✅ قُبلت { $numbers }.
       *[other] ✅ قُبلت { $numbers }.
    }
numbers-rejected =
    { $count ->
        [zero] ❌ رُفضت { $numbers }.
        [one] ❌ رُفض { $numbers }.
        [two] ❌ رُفضت { $numbers }.
        [few] ❌ رُفضت { $numbers }.
        [many] ❌ رُفضت { $numbers }.
       *[other] ❌ رُفضت { $numbers }.
    }
numbers-pending =
    { $count ->
        [zero] ↩️ { $numbers } تنتظر مجددًا.
        [one] ↩️ { $numbers } ينتظر مجددًا.
        [two] ↩️ { $numbers } تنتظر مجددًا.
        [few] ↩️ { $numbers } تنتظر مجددًا.
        [many] ↩️ { $numbers } تنتظر مجددًا.
       *[other] ↩️ { $numbers } تنتظر مجددًا.
    }
numbers-unseen = { $platform ->
        [matrix] لم يتغير شيء في { $numbers }: لم تعرضه هنا بطاقة أو صفحة كما هو الآن. يعرضه /card { $first }.
       *[telegram] يُرجى اتخاذ القرار بشأن { $numbers } بأزرار البطاقة: يجلبها /card { $first }.
    }
numbers-changed = لم يتغير شيء في { $numbers }: لقد تغيّر منذ عُرض هنا. يُرجى النظر مجددًا.
numbers-decided = { $numbers }: اتُّخذ القرار من قبل.
numbers-waits = { $numbers }: لا قرار يُسحب، فهو ينتظر القرار.
numbers-late = { $numbers }: فات الأوان، يثبت القرار بعد يوم.
numbers-withdrawn = { $numbers }: سحبه صاحبه.
numbers-gone = { $numbers }: لا يوجد توقيع كهذا.
numbers-paused = { $numbers }: لم يُتخذ قرار، بسبب فترة التوقف.
numbers-taken = { $numbers }: لم يُتخذ قرار، يقرر مشرف آخر الآن.
numbers-vouched = { $numbers }: الاسم لشخص معروف، ويجب أن يوافق مشرف آخر أيضًا خلال يوم.
numbers-alone = { $numbers }: لم يُقرَّر شيء. هذا يُقبل وحده: /card { $first }
numbers-remarkable = تُركت خارج النطاق لأن فيها ما يستدعي النظر: { $numbers }. للقبول يُرجى ذكر الرقم نفسه: /approve { $first }
numbers-nothing = لا شيء ينتظر في هذا النطاق.
taken-back-late = يبقى الرقم { $number } كما تقرر: يُسحب القرار بتفاعل أو أمر خلال دقيقة. ما زال /undo { $number } ممكنًا.
corrected-late =
    { $count ->
        [zero] اتُّخذ القرار بشأن { $numbers } قبل التصحيح، ويبقى كذلك: يسحب /undo { $first } واحدًا منها.
        [one] اتُّخذ القرار بشأن { $numbers } قبل التصحيح، ويبقى كذلك: يسحبه /undo { $first }.
        [two] اتُّخذ القرار بشأن { $numbers } قبل التصحيح، ويبقى كذلك: يسحب /undo { $first } واحدًا منها.
        [few] اتُّخذ القرار بشأن { $numbers } قبل التصحيح، ويبقى كذلك: يسحب /undo { $first } واحدًا منها.
        [many] اتُّخذ القرار بشأن { $numbers } قبل التصحيح، ويبقى كذلك: يسحب /undo { $first } واحدًا منها.
       *[other] اتُّخذ القرار بشأن { $numbers } قبل التصحيح، ويبقى كذلك: يسحب /undo { $first } واحدًا منها.
    }
anonymous-two = هنا يجب أن يوافق مشرفان، ولا يظهر من يكتب باسم المجموعة. من فضلك أوقف إخفاء الهوية، أو ليكتب من يكتب باسمه.
corrected-anew = لقد عدّلت أمرًا. كي لا يُنفَّذ شيء مرتين، لا يفعل التعديل شيئًا هنا: أرسل /{ $command } في رسالة جديدة.
card-is-here = ⬆️ بطاقة الرقم { $number } هنا.
pending-is-here =
    { $count ->
        [0] لا شيء ينتظر. 🎉
        [one] ⬆️ توقيع واحد ينتظر: وهو مدرج هنا.
        [two] ⬆️ توقيعان ينتظران: وهما مدرجان هنا.
        [few] ⬆️ { $count } تواقيع تنتظر: وهي مدرجة هنا.
        [many] ⬆️ { $count } توقيعًا تنتظر: وهي مدرجة هنا.
       *[other] ⬆️ { $count } توقيع تنتظر: وهي مدرجة هنا.
    }
pending-which = تُقلَّب القائمة بـ /pending التالي، أو /pending رجوع، أو بموضع مثل /pending 11.
word-next = التالي
word-back = رجوع
word-confirmed = مؤكد
export-caption =
    { $count ->
        [zero] { $count } شخص في القائمة.
        [one] شخص واحد في القائمة.
        [two] شخصان في القائمة.
        [few] { $count } أشخاص في القائمة.
        [many] { $count } شخصًا في القائمة.
       *[other] { $count } شخص في القائمة.
    }
room-upgraded = ⚠️ رُقّيت هذه الغرفة ولم يُنقل البوت معها. لا يمكن اتخاذ أي قرار حتى ذلك. تُرجى دعوة البوت إلى الغرفة الجديدة، وليجعلها المشغّل غرفة المشرفين: { $room }
newcomer = 👋 انضم <b>{ $person }</b> (الحساب { $account }) إلى هذه المجموعة، وتمكنه القراءة. لا قرار له حتى يضغط أحدكم الزر أو حتى تمر { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }. إن لم يعرفه أحد فلتجرِ إزالته من المجموعة.
newcomer-let-in = ✅ يقرر الحساب { $account } من الآن: بإذن { $admin }.
newcomer-not-configured = 👋 انضم <b>{ $person }</b> إلى هذه الغرفة، وتمكنه القراءة. لا قرار له: ليس من المشرفين المحددين. إن لم يعرفه أحد فلتجرِ إزالته من الغرفة.
newcomer-decides = 👋 انضم <b>{ $person }</b> إلى هذه الغرفة. كل من فيها يقرر. إن لم يعرفه أحد فلتجرِ إزالته من الغرفة.
group-gone = ⚠️ أُزيل البوت من مجموعة المشرفين على { $place }: لا يمكن اتخاذ أي قرار هناك حتى تعود دعوته. ولا يمكن تغيير ما فيها عن التواقيع ولا إزالته.
group-no-administrator = ⚠️ لم يعد البوت مشرفًا في هذه المجموعة، فلا يُبلَّغ بمن ينضم ومن يغادر. تُرجى إعادته مشرفًا: لا يحتاج إلى أي صلاحية.
exposed-public = ⚠️ <b>هذه المجموعة عامة:</b> يستطيع أي شخص العثور عليها والانضمام إليها وقراءة البطاقات. يُرجى جعلها خاصة أو اختيار مجموعة مشرفين أخرى.
exposed-linked = ⚠️ <b>هناك قناة مرتبطة بهذه المجموعة:</b> يستطيع قرّاء القناة الانضمام هنا وقراءة البطاقات. يُرجى فك الارتباط أو اختيار مجموعة مشرفين أخرى.
exposed-channel = ⚠️ <b>هذه قناة وليست مجموعة:</b> يقرأ كل مشتركيها البطاقات، ولا أحد يستطيع اتخاذ القرار هنا. يُرجى اختيار مجموعة خاصة.
exposed-joinable = ⚠️ <b>يمكن الانضمام إلى هذه الغرفة دون دعوة</b> وقراءة البطاقات. يُرجى حصر الدخول بالدعوة أو اختيار غرفة مشرفين أخرى.
exposed-readable = ⚠️ <b>يستطيع أي شخص قراءة سجل هذه الغرفة</b> مع البطاقات دون الانضمام إليها. يُرجى إظهاره للأعضاء فقط.
exposed-guests = ⚠️ <b>يستطيع ضيوف بلا حساب الانضمام إلى هذه الغرفة.</b> يُرجى منع ذلك في إعداداتها.
exposed-identity = ⚠️ <b>استُبدلت هوية حساب البوت</b>، ولم يفعل البوت ذلك. يستطيع الفاعل إضافة أجهزة تقرأ البطاقات. إن لم يكن الفاعل منكم فيُرجى تغيير كلمة مرور الحساب وإنهاء جلساته الأخرى.
pending-will-lapse =
    ⌛ { $count ->
        [zero] <b>{ $count } توقيع تنتظر منذ زمن طويل.</b>
        [one] <b>توقيع واحد ينتظر منذ زمن طويل.</b>
        [two] <b>توقيعان ينتظران منذ زمن طويل.</b>
        [few] <b>{ $count } تواقيع تنتظر منذ زمن طويل.</b>
        [many] <b>{ $count } توقيعًا تنتظر منذ زمن طويل.</b>
       *[other] <b>{ $count } توقيع تنتظر منذ زمن طويل.</b>
    } ما لم يُتخذ قرار يجري المحو بعد { $days ->
        [zero] { $days } يوم
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }.
pending-lapsed =
    { $count ->
        [zero] ⌛ مُحيت { $count } توقيع لم يقرر بشأنها أحد. أُبلغ أصحابها.
        [one] ⌛ مُحي توقيع واحد لم يقرر بشأنه أحد. أُبلغ صاحبه.
        [two] ⌛ مُحي توقيعان لم يقرر بشأنهما أحد. أُبلغ صاحباهما.
        [few] ⌛ مُحيت { $count } تواقيع لم يقرر بشأنها أحد. أُبلغ أصحابها.
        [many] ⌛ مُحيت { $count } توقيعًا لم يقرر بشأنها أحد. أُبلغ أصحابها.
       *[other] ⌛ مُحيت { $count } توقيع لم يقرر بشأنها أحد. أُبلغ أصحابها.
    }
letter-will-be-erased =
    🔒 <b>أُغلقت الرسالة.</b> في { $day } يمحو البوت من وقّعها: الحسابات والعناوين وكل الأسماء غير العلنية. تبقى السطور العلنية والأعداد. { $count ->
        [0] لا شيء ينتظر القرار.
        [one] ما زال توقيع واحد ينتظر؛ ما لم يُتخذ قرار يسقط في اليوم السابق.
        [two] ما زال توقيعان ينتظران؛ ما لم يُتخذ قرار يسقطان في اليوم السابق.
        [few] ما زالت { $count } تواقيع تنتظر؛ ما لم يُتخذ قرار تسقط في اليوم السابق.
        [many] ما زالت { $count } توقيعًا تنتظر؛ ما لم يُتخذ قرار تسقط في اليوم السابق.
       *[other] ما زالت { $count } توقيع تنتظر؛ ما لم يُتخذ قرار تسقط في اليوم السابق.
    } للاحتفاظ بكل شيء يجب تغيير يوم الإغلاق قبل ذلك.
letter-erased =
    🔒 <b>لم يعد البوت يعرف من وقّع.</b> مُحيت الحسابات والعناوين وكل الأسماء غير العلنية. { $public ->
        [zero] يبقى { $public } سطر علني
        [one] يبقى سطر علني واحد
        [two] يبقى سطران علنيان
        [few] تبقى { $public } سطور علنية
        [many] يبقى { $public } سطرًا علنيًّا
       *[other] يبقى { $public } سطر علني
    }، و{ $withheld ->
        [zero] تُحسب { $withheld } توقيع دون أسمائها.
        [one] يُحسب توقيع واحد دون اسمه.
        [two] يُحسب توقيعان دون اسميهما.
        [few] تُحسب { $withheld } تواقيع دون أسمائها.
        [many] تُحسب { $withheld } توقيعًا دون أسمائها.
       *[other] تُحسب { $withheld } توقيع دون أسمائها.
    } لم يعد السحب هنا ممكنًا لأحد بنفسه: تُطلب مراسلة { $contact }. يُرجى حذف النسخ الاحتياطية الأقدم من اليوم.
close-question = <b>إغلاق الرسالة الآن؟</b> لن يتمكن أحد بعد ذلك من التوقيع أو التصحيح، ويبقى السحب ممكنًا. في { $day } يمحو البوت هويات من وقّعوا. وحتى ذلك الحين يفتحها /reopen من جديد.
close-proposed = 🔒 اقتراح بإغلاق الرسالة من <b>{ $admin }</b>. يلزم أن يوافق مشرف آخر خلال يوم.
close-own = هذا الاقتراح منكم. يلزم أن يوافق مشرف آخر.
close-old = لم يتغير شيء: هذا السؤال من قبل فتح الرسالة من جديد. /close يسأل من جديد.
close-done = 🔒 <b>أُغلقت الرسالة</b>: { $admin }. في { $day } يمحو البوت هويات من وقّعوا. وحتى ذلك الحين يفتحها /reopen من جديد.
reopen-done = 🔓 <b>فُتحت الرسالة من جديد</b>: { $admin }.
reopen-none = لم يتغير شيء: الرسالة مفتوحة، أو انقضى آخر يوم لها، أو بدأ محو من وقّعوا.
command-import = استلام قائمة: تحت ملف أو بعده
import-how = أرسلوا القائمة ملفًا (.csv أو .xlsx أو .txt) واكتبوا /import تحته أو ردًّا عليه أو بعده. يمكن أن يكون فيها { $lines } سطر.
import-not-fetched = تعذّر جلب هذا الملف، أو حجمه أكبر من { $most } م.ب.
import-busy = يجري العمل على قائمة الآن. حاولوا بعد انتهائه.
import-reading = أقرأ القائمة.
import-unreadable = لا يمكن قراءة هذا الملف كقائمة. احفظوه بصيغة .csv (UTF-8) أو .xlsx أو .txt وأرسلوه من جديد. لم يتغير شيء.
import-long = في هذه القائمة أكثر من { $most } سطر. أرسلوها على أجزاء. لم يتغير شيء.
import-failed = تعذّر العمل على القائمة. انظروا في القائمة المنشورة وأرسلوا الملف من جديد.
import-read =
    📄 <b>قائمة من { $admin }.</b>
    سليمة: { $clean }
    مشكوك فيها ومتروكة: { $doubtful }
    موجودة في القائمة: { $known }
import-review = الأسطر المتروكة. اكتبوا نعم أو لا في العمود «take» أو صحّحوا ما قُرئ، وأرسلوا هذا الملف مع /import.
button-import = استلام: { $count }
button-import-not = عدم الاستلام
import-done = ✅ <b>استُلم من القائمة: { $count }</b> ({ $admin })
button-import-undo = التراجع عنها
import-undone = ↩️ <b>تُراجع عنه من القائمة: { $count }</b> ({ $admin })
import-gone = لم تعد تلك القائمة هنا. أرسلوا الملف من جديد.
import-left = لم يُستلم شيء.
import-own = يجب أن يوافق مشرف آخر على القائمة التي أرسلتموها.
command-text = تقديم نص جديد للرسالة أو ترجمة
text-how = أرسلوا النص ملفًا (.md أو .txt أو .docx أو .odt) واكتبوا /text { $example } تحته أو ردًّا عليه أو بعده. ويمكن أن يأتي نص قصير تحت الأمر في الرسالة نفسها. السطر الأول هو العنوان، و{ $example } رمز اللغة.
text-operator = لم تُنشأ هذه الرسالة في محادثة: يغيّر ملفاتها من يشغّل البوت، ويعرض البوت ما فيها خلال دقيقة.
text-busy = يجري العمل على نص الآن. حاولوا بعد انتهائه.
text-cut = ربما قطع التطبيق رسالة بهذا الطول. يُرجى إرسال النص ملفًا.
text-brought = 📄 نص لـ«{ $title }» قدّمه { $admin }. اللغة: { $language }.
text-own = يجب أن يوافق مشرف آخر على النص الذي قدّمتموه.
text-gone = لم يعد ذلك النص هنا، أو تغيّرت الرسالة منذ ذلك الحين. يُرجى تقديمه من جديد.
text-left = تبقى الرسالة كما كانت.
text-done = ✅ تغيّر نص «{ $title }» بتأكيد من { $admin }. اللغة: { $language }. يبيّن /wording من وقّع أي نص.
text-by-group = المشرفون: نص جديد، اللغة: { $language }
founder-altered = تغيير ممن أنشأ الرسالة: { $state ->
        [text] نص جديد، اللغة: { $language }
        [organiser] تغيّر اسم الناشر
        [organisers] تغيّر من يرى الأرقام والقوائم
        [contact] تغيّرت وسيلة التواصل
        [closes] تغيّر آخر يوم
        [organisations] تغيّر ما إذا كانت المنظمات توقّع
        [opens] تغيّر اليوم الأول
        [closed] أُغلقت الرسالة
       *[reopened] فُتحت الرسالة من جديد
    }
listed-approved = ✅ { $numbers } <b>قُبلت</b>: { $admin }، { $time }
listed-rejected = ❌ { $numbers } <b>رُفضت</b>: { $admin }، { $time }
listed-pending = ↩️ { $numbers } <b>سُحب القرار</b>: { $admin }، { $time }
admin-paused = ⚠️ اتخذ حساب <b>{ $admin }</b> قرارات عددها { $most } خلال دقيقة، وهو متوقف مدة { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }. إن لم يكن صاحبه الفاعل فلتجرِ إزالته من هذه المجموعة وسحب قراراته: في كل بطاقة زر <b>سحب القرار</b> ما دامت معروضة.
toast-newcomer-admitted = القرار متاح لهذا الحساب من قبل.
toast-newcomer-gone = لم يعد في هذه المجموعة.
toast-newcomer-let-in = القرار متاح لهذا الحساب من الآن.
toast-paused = كان ذلك أسرع مما تمكن قراءته. يمكن القرار مجددًا بعد آخر قرار بمدة { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }.
toast-list-changed = تغيّرت القائمة منذ ذلك. يُرجى النظر فيها مجددًا.
toast-deciding = القرار الآن عند { $admin }.
toast-mark-approve = ✅ قبول: { $name }
toast-mark-reject = ❌ رفض: { $name }
toast-mark-none = لاحقًا: { $name }
toast-no-clean = في كل منها ما يستدعي النظر.
toast-why = لماذا؟ يُرجى اختيار سبب.
toast-decided =
    { $count ->
        [zero] اتُّخذ القرار بشأن { $count } توقيع.
        [one] اتُّخذ القرار بشأن توقيع واحد.
        [two] اتُّخذ القرار بشأن توقيعين.
        [few] اتُّخذ القرار بشأن { $count } تواقيع.
        [many] اتُّخذ القرار بشأن { $count } توقيعًا.
       *[other] اتُّخذ القرار بشأن { $count } توقيع.
    }
toast-undone =
    { $count ->
        [zero] { $count } توقيع تنتظر مجددًا.
        [one] توقيع واحد ينتظر مجددًا.
        [two] توقيعان ينتظران مجددًا.
        [few] { $count } تواقيع تنتظر مجددًا.
        [many] { $count } توقيعًا تنتظر مجددًا.
       *[other] { $count } توقيع تنتظر مجددًا.
    }
toast-card-gone = اتُّخذ القرار منذ زمن طويل؛ لم تعد البطاقة معروضة.
toast-gone = لم يعد هناك توقيع كهذا.
toast-approved = قُبل الرقم { $number }.
toast-rejected = رُفض الرقم { $number }.
toast-pending = الرقم { $number } ينتظر مجددًا.
toast-changed = تغيّر هذا التوقيع منذ ذلك. يُرجى النظر في بطاقته مجددًا.
toast-withdrawn = سحبه صاحبه.
toast-first-approved = سبق { $admin }: قُبل { $time }.
toast-first-rejected = سبق { $admin }: رُفض { $time }.
toast-undo-too-late = فات الأوان: يثبت القرار بعد يوم.
not-here = هذا غير ممكن هنا.

## Looking for a signature

command-find = البحث عن تواقيع: بالرقم أو الاسم أو المكان أو الحال
stands-pending = ينتظر
stands-approved = منشور
stands-withheld = الاسم مخفي
stands-rejected = مرفوض
stands-withdrawn = مسحوب
find-how = يُرجى ذكر المطلوب: رقم (/find 12)، أو اسم (/find فلورا)، أو اسم ومكان (/find فلورا, أرمينيا)، أو مكان (/find , أرمينيا)، أو الحال (/find فلورا, مرفوض).
found-heading = 🔎 نتائج البحث عن <b>{ $query }</b>:
found-line = <b>رقم { $number }</b> { $line } · <i>{ $standing }، { $day }</i>
found-former = ↳ علني إلى حين القرار: { $line }
found-untold = <b>رقم { $number }</b> <i>{ $standing }، { $day }؛ لم يعد نصه معروضًا</i>
found-none = لم يُعثر على شيء. ما ليس علنيًّا ولا في الانتظار لا يُعثر عليه إلا برقمه.
found-none-yet = لا شيء حتى الآن.
found-more = ⤵️ المزيد: /find { $query } &gt;{ $number }
found-gone = أُزيل ذلك في هذه الأثناء: تبقى النتائج ساعة. يُرجى البحث مجددًا بـ /find.
history-heading = 🕓 <b>ما جرى للرقم { $number }</b>
history-imported = جاء مع قائمة مستوردة.
history-event = { $time } · { $state ->
        [submitted] وُقِّع
        [corrected] صُحِّح بطلب ممن وقّع
        [rejected] رُفض: { $admin }
        [undone] سُحب القرار: { $admin }
        [removed] أُزيل من القائمة: { $admin }
        [erased] مُحي نهائيًا: { $admin }
        [mended] صُحِّح السطر وقُبل: { $admin }
        [accepted] قُبل السطر المصحَّح ممن وقّع
        [objected] السطر المصحَّح غير مرغوب فيه ممن وقّع
        [edited] غُيِّر السطر: { $admin }
        [hidden] أُخفي الاسم بطلب ممن وقّع
        [shown] أُظهر الاسم من جديد بطلب ممن وقّع
        [asked] طُرح سؤال: { $admin }
        [answered] جاء الجواب ممن وقّع
        [vouched] موافقة أولى: { $admin }
        [confirmed] تأكيد الاسم: { $admin }
        [blocked] حُظر الحساب: { $admin }
        [unblocked] رُفع حظر الحساب: { $admin }
        [pinned] وُضع في أول القائمة: { $admin }
        [unpinned] لم يعد في أول القائمة: { $admin }
        [kept] بقي التوقيع على النص الجديد
        [withdrawn] سُحب ممن وقّع
        [entered] الإدخال: { $admin }
        [linked] رابط جديد: { $admin }
        [claimed] تبنّاه الشخص
        [disowned] مُحي: يقول الشخص إنه ليس له
        [unclaimed] مُحي: لم يتبنَّه أحد في الوقت المناسب
        [lapsed] مُحي: لم يقرر أحد في الوقت المناسب
       *[approved] قُبل: { $admin }
    }

## Lines that admins enter

command-enter = إدخال سطر من ليس لديه تطبيق مراسلة
enter-how = يُرجى كتابة السطر، وبعد | كيف وافق هذا الشخص، مثل: { $example }
enter-unread = لم يُدخَل شيء. { $problem }
enter-unclear = لم يُدخَل شيء: ليس واضحًا ما هو ماذا. قُرئ الاسم «{ $name }»، والأماكن «{ $places }»، والعمل «{ $occupation }». وهذا واضح: { $example }
enter-enough = لم يُدخَل شيء: الحد الأقصى لما يُدخله كل مشرف في اليوم من السطور { $most }.
enter-closed = لم يُدخَل شيء: الرسالة مغلقة.
enter-none = لا يوجد سطر رقم { $number } أدخله مشرف ولم يتبنَّه أحد بعد.
entered-heading = ✍️ <b>أُدخل السطر رقم { $number }</b>: { $admin }.
entered-renewed = ✍️ <b>رابط جديد للرقم { $number }</b>: { $admin }. الرابط السابق لم يعد يعمل.
entered-unusual = ⚠️ هنا شيء غير معتاد. قُرئ الاسم «{ $name }»، والأماكن «{ $places }»، والعمل «{ $occupation }». ويمكن تغيير السطر بواسطة /fix.
button-claim-link = { $platform ->
        [matrix] محادثة مع البوت
       *[telegram] نسخ الرابط
    }
entered-link = { $platform ->
        [matrix] يُرجى إعطاء هذا الرمز لهذا الشخص وحده: <code>{ $code }</code> يعمل مرة واحدة. من يكتبه للبوت في محادثة خاصة يرى السطر ويقول هل هو له.
       *[telegram] يُرجى إعطاء الرابط لهذا الشخص وحده. يعمل مرة واحدة: من يفتحه يقول هل السطر له. ومن دون رابط يمكن كتابة هذا للبوت في محادثة خاصة: <code>{ $code }</code>
    }
entered-disowned = ✋ <b>يقول الشخص إن الرقم { $number } ليس سطره.</b> أُزيل السطر ومُحي.
card-entered = ✍️ الإدخال: <b>{ $admin }</b>. كيف وافق الشخص: { $consent }
card-entered-unclaimed = ✍️ لشخص ليس لديه تطبيق مراسلة؛ لم يتبنَّه بعد.
numbers-own = { $numbers }: لم يُقبل. ما أدخلتموه بأنفسكم يجب أن يقبله مشرف آخر.
platform-entered = ما أدخله المشرفون
entered-lapses = إذا لم يتبنَّ أحد السطر خلال { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } فسيُمحى.
entered-will-lapse = ⌛ <b>أُدخل ولم يتبنَّه أحد بعد: { $numbers }.</b> ما لا يتبناه أحد يُمحى بعد { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }. والأمر /enter مع رقم ينشئ رابطًا جديدًا.
entered-lapsed = ⌛ سطور مُحيت لأن أحدًا لم يتبنَّها: { $count }.

## Taking a line off the list

command-remove = إزالة سطر من القائمة؛ والكلمة التالية هي السبب
command-block = عدم قبول توقيعات أخرى من حساب صاحب البطاقة
command-unblock = رفع الحظر عن حساب
command-wellknown = أسماء قد ينتحلها أحد: عرضها والإضافة إليها والإزالة منها
command-pin = وضع سطر في أول القائمة؛ والكلمة تقول السبب
command-unpin = عدم إبقاء سطر في أول القائمة
button-agree = موافقة: فليُزل
button-erase = محو بطلب صاحبه
button-leave = إبقاء
button-block = أوافق: احظروه
card-removed = 🗑 <b>أُزيل من القائمة</b>: { $admin }، { $time }. { $reason }
card-erased-removed = <b>التوقيع رقم { $number }</b> أُزيل من القائمة؛ مُحي نصه.
toast-removed = أُزيل الرقم { $number }.
toast-first-removed = سبق { $admin }: أُزيل { $time }.
stands-removed = مُزال
remove-question = <b>هل يُزال الرقم { $number } من القائمة؟</b> يُرجى اختيار السبب. يمكن سحب ذلك خلال يوم، إلا إذا مُحي.
remove-proposed = 🗑 طلب <b>{ $admin }</b> إزالة الرقم { $number } من القائمة، { $time }. { $reason } يجب أن يوافق مشرف ثانٍ خلال يوم.
removal-erases = سيُمحى نهائيًّا كل ما يُحفظ منه، كما طلب صاحبه.
removal-made =
    { $count ->
        [zero] 🗑 أُزيلت { $numbers } من القائمة. يعيد /undo { $first } واحدًا منها خلال يوم.
        [one] 🗑 أُزيل { $numbers } من القائمة. يعيده /undo { $first } خلال يوم.
        [two] 🗑 أُزيلت { $numbers } من القائمة. يعيد /undo { $first } واحدًا منها خلال يوم.
        [few] 🗑 أُزيلت { $numbers } من القائمة. يعيد /undo { $first } واحدًا منها خلال يوم.
        [many] 🗑 أُزيلت { $numbers } من القائمة. يعيد /undo { $first } واحدًا منها خلال يوم.
       *[other] 🗑 أُزيلت { $numbers } من القائمة. يعيد /undo { $first } واحدًا منها خلال يوم.
    }
removal-erased = 🗑 مُحي { $numbers } نهائيًّا، مع كل ما كان محفوظًا منه. قد تحتويه نسخ احتياطية بعد: يُرجى حذف الأقدم منها.
removal-proposed =
    { $count ->
        [zero] تبقى { $numbers } في القائمة حتى يوافق مشرف ثانٍ خلال يوم.
        [one] يبقى { $numbers } في القائمة حتى يوافق مشرف ثانٍ خلال يوم.
        [two] تبقى { $numbers } في القائمة حتى يوافق مشرف ثانٍ خلال يوم.
        [few] تبقى { $numbers } في القائمة حتى يوافق مشرف ثانٍ خلال يوم.
        [many] تبقى { $numbers } في القائمة حتى يوافق مشرف ثانٍ خلال يوم.
       *[other] تبقى { $numbers } في القائمة حتى يوافق مشرف ثانٍ خلال يوم.
    }
removal-own = { $numbers }: هذا اقتراح من الحساب نفسه. يجب أن يوافق مشرف آخر.
removal-changed = لم يتغير شيء في { $numbers }: لقد تغيّر منذ عُرض. يُرجى النظر مجددًا.
removal-waits = { $numbers } ليس في القائمة، بل ينتظر القرار: /reject { $first }
removal-not-listed =
    { $count ->
        [zero] { $numbers } ليست في القائمة.
        [one] { $numbers } ليس في القائمة.
        [two] { $numbers } ليست في القائمة.
        [few] { $numbers } ليست في القائمة.
        [many] { $numbers } ليست في القائمة.
       *[other] { $numbers } ليست في القائمة.
    }
removal-gone =
    { $count ->
        [zero] { $numbers }: لا توجد تواقيع كهذه، أو سحبها أصحابها.
        [one] { $numbers }: لا يوجد توقيع كهذا، أو سحبه صاحبه.
        [two] { $numbers }: لا توجد تواقيع كهذه، أو سحبها أصحابها.
        [few] { $numbers }: لا توجد تواقيع كهذه، أو سحبها أصحابها.
        [many] { $numbers }: لا توجد تواقيع كهذه، أو سحبها أصحابها.
       *[other] { $numbers }: لا توجد تواقيع كهذه، أو سحبها أصحابها.
    }
removal-line = { $numbers }: كلمة «مسحوب» لم تعد في القائمة.
removal-why = لم يُزل شيء. تُرجى كتابة أحد هذه الأسباب بعد الرقم: { $reasons }؛ مثل: /remove 12 { $example }
removal-one = لم يُمحَ شيء: لا رجوع عن ذلك، لذا يُرجى ذكر رقم واحد في كل مرة.
removal-open = اقتُرحت إزالة الرقم { $number }: تُرجى الموافقة هناك، أو كتابة السبب بعد الرقم.
removal-left = يبقى الرقم { $number } في القائمة.
removal-former = أُزيل السطر السابق { $numbers } من القائمة. ما زال التصحيح ينتظر.
erased-by = 🗑 محا { $admin } الرقم { $number } نهائيًّا، مع كل ما كان محفوظًا منه.
card-blocked = 🚫 لا تقبل هذه الرسالة توقيعات أخرى من هذا الحساب.
pin-made = 📌 وضع <b>{ $admin }</b> الرقم { $number } بين التوقيعات الأولى.
pin-taken = 📌 أخرج <b>{ $admin }</b> الرقم { $number } من بين التوقيعات الأولى. ويبقى السطر في القائمة.
pin-there = لم يتغير شيء: الرقم { $number } بين التوقيعات الأولى من قبل.
pin-not-public = الرقم { $number } ليس في القائمة المنشورة: لا يوضع في أولها إلا ما هو فيها.
pin-none = الرقم { $number } ليس بين التوقيعات الأولى.
pin-full = لم يتغير شيء: في أول القائمة من قبل { $most } من السطور.
pin-how = <i>{ $add } يضع سطرًا بين التوقيعات الأولى، و{ $take } يخرجه منها.</i>
wellknown-names = 🌟 <b>أسماء قد ينتحلها أحد:</b> { $names }
wellknown-none = 🌟 لا اسم في قائمة الأسماء التي قد ينتحلها أحد.
wellknown-how = <i>للإضافة: { $add }، وللإزالة: { $take }</i>
wellknown-added = 🌟 أضاف <b>{ $admin }</b> اسمًا قد ينتحله أحد: { $name }
wellknown-taken = 🌟 أزال <b>{ $admin }</b> اسمًا من قائمة الأسماء التي قد ينتحلها أحد: { $name }
wellknown-there = لم يتغير شيء: الاسم في القائمة من قبل: { $name }
wellknown-gone = لم يتغير شيء: لم يُضف هذا الاسم هنا: { $name }. وما في { $file } لا يزيله إلا المشغّل.
wellknown-waits = لم يتغير شيء: ما دام { $number } ينتظر بهذا الاسم فإنه يبقى في القائمة. اتخذوا القرار في هذا التوقيع أولًا.
wellknown-full = لم يتغير شيء: أُضيف من قبل { $most } من الأسماء.
block-made = 🚫 حظر <b>{ $admin }</b> حساب الرقم { $number }: لا تقبل هذه الرسالة توقيعات أخرى منه. يرفع الأمر /unblock { $number } الحظر.
block-listed = يبقى السطر في القائمة: يزيله الأمر /remove { $number }.
block-proposed = 🚫 طلب <b>{ $admin }</b> حظر حساب الرقم { $number }. { $reason } يجب أن يوافق مشرف ثانٍ خلال يوم.
block-lifted = ✅ رفع <b>{ $admin }</b> الحظر عن حساب الرقم { $number }.
block-nobody = لم يتغير شيء: لا يُعرف حساب وراء الرقم { $number }.
block-already = حساب الرقم { $number } محظور من قبل.
block-none = حساب الرقم { $number } غير محظور.
block-numbers = الحسابات المحظورة هي حسابات: { $numbers }. مثلًا يرفع الأمر /unblock { $first } الحظر.
block-how = لا حساب محظور. للحظر يُكتب رقم بطاقة، وسبب عند الرغبة: { $example }
block-why = لم يتغير شيء: بعد الرقم لا يُفهم إلا سبب: { $reasons }.
word-erase = محو
numbers-restored =
    { $count ->
        [zero] ↩️ عادت { $numbers } إلى القائمة.
        [one] ↩️ عاد { $numbers } إلى القائمة.
        [two] ↩️ عادت { $numbers } إلى القائمة.
        [few] ↩️ عادت { $numbers } إلى القائمة.
        [many] ↩️ عادت { $numbers } إلى القائمة.
       *[other] ↩️ عادت { $numbers } إلى القائمة.
    }

## The figures

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    مقبولة: <b>{ $approved }</b>
    تنتظر: <b>{ $pending }</b>
    مرفوضة: { $rejected }
    مسحوبة: { $withdrawn }
    مُزالة: { $removed }
stats-lately =
    { $days ->
        [zero] <b>آخر { $days } يوم</b>
        [one] <b>آخر 24 ساعة</b>
        [two] <b>آخر يومين</b>
        [few] <b>آخر { $days } أيام</b>
        [many] <b>آخر { $days } يومًا</b>
       *[other] <b>آخر { $days } يوم</b>
    }
    { $received } واردة، { $approved } مقبولة، { $rejected } مرفوضة، { $withdrawn } مسحوبة
stats-countries =
    <b>البلدان</b>
    { $items }
stats-languages =
    <b>اللغات</b>
    { $items }
stats-platforms =
    <b>وصلت عبر</b>
    { $items }
stats-sources =
    <b>التوقيعات بحسب الروابط</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>الطريق إلى التوقيع</b>
    { $opened } فتحوا الرسالة، { $begun } بدؤوا التوقيع، { $confirmed } أكّدوا
stats-median = الزمن الوسيط حتى القرار: { $time }
stats-median-none = لم يُتخذ أي قرار بعد.
admins-heading = 📊 <b>القرارات حسب المشرف، آخر { $days } يومًا</b>
admins-line = <b>{ $admin }</b>: { $count } · الوقت الوسيط: { $time }
admins-none = لم يُتخذ أي قرار في هذه المدة.
platform-telegram = تيليغرام
platform-matrix = ماتريكس
platform-import = قائمة مستوردة
chart-over-time = التواقيع عبر الزمن
chart-by-country = حسب البلد
chart-others = بلدان أخرى

## Words by which admins call the reasons, beside those of the buttons: some for each, with commas between

typed-duplicate = مكرر, تكرار, مرتين
typed-not-a-person = مزيف, غير حقيقي, مزاح
typed-offensive = مسيء, إهانة, إساءة
typed-other = آخر, سبب آخر

admin-letters = هذه هي الرسائل. الأمر الذي يحمل الاسم القصير لرسالة، مثل /pending { $example }، يخصّ تلك الرسالة؛ وكذلك الأوامر التي تليه ولا تسمّي رسالة.
admin-letters-line = <b>{ $slug }</b>: { $title }

## Sweeps

command-sweep = البتّ دفعةً واحدة في كل ما ينتظر ويستوفي شرطًا
sweep-since = منذ
sweep-until = حتى
sweep-today = اليوم
sweep-how = يُرجى ذكر أيّ التواقيع المنتظرة مقصود: بالوقت UTC (/sweep منذ 14:00 أو حتى 15:30 أو اليوم)، أو بكلمات من الاسم أو العمل (/sweep spam*)، أو بالمكان (/sweep , أرمينيا)، أو بملاحظة (/sweep burst)، أو كلها (/sweep pending). الفاصلة تجمع الشروط: /sweep منذ 14:00, burst. الملاحظات: { $kinds }
sweep-pending-only = هذا لما ينتظر فقط. أما ما في القائمة فيُزال برقمه: /remove 12
sweep-busy = هناك بتّ جماعي آخر جارٍ. يُرجى انتظار انتهائه أو إيقافه.
sweep-gone = أُزيل هذا في أثناء ذلك. يُرجى البدء من جديد بالأمر /sweep
sweep-dropped = لم يُقرَّر شيء.
sweep-heading = 🧹 <b>بتّ جماعي:</b> { $condition }
sweep-part =
    { $state ->
        [since] منذ { $text }
        [until] حتى { $text }
        [words] كلمات «{ $text }»
        [place] مكان «{ $text }»
        [remark] ملاحظة «{ $text }»
       *[all] كل ما ينتظر
    }
sweep-looking = يجري النظر في ما ينتظر. وُجد حتى الآن: { $count }
sweep-found = <b>وُجد: { $count }.</b>
sweep-clean = لا شبهة فيه: { $count }.
sweep-nothing = لا شيء مما ينتظر يستوفي الشرط.
sweep-proposed-rejected = اقتراح برفض الكل ({ $count }) من <b>{ $admin }</b>، { $time }. لهذا العدد يلزم أن يوافق مشرف آخر خلال ساعة.
sweep-proposed-approved = اقتراح بقبول ما لا شبهة فيه ({ $count }) من <b>{ $admin }</b>، { $time }. لهذا العدد يلزم أن يوافق مشرف آخر خلال ساعة.
sweep-ask = هذه بعضها. ما يُقرَّر هنا يمكن سحبه خلال يوم.
sweep-why = <b>رفض الكل ({ $count }): لماذا؟</b>
sweep-going-on = المتبقي: { $count }
sweep-stopped = أُوقف
sweep-left = تُرك كما هو: { $count }. فيه ما يستدعي النظر، أو تغيّر، أو القرار فيه الآن عند غيركم.
sweep-undone = ↩️ <b>سُحب: { $count }</b>: { $admin }، { $time }
button-sweep-reject = رفض الكل
button-sweep-leave = ترك كل شيء
button-sweep-agree = موافقة
button-stop = إيقاف

## Topics of the admin group

topic-waiting = في الانتظار
topic-decided = ما تقرّر
topic-reports = التقارير

## Organisations

card-representative = 🔒 يوقّع باسم المنظمة: { $name }
stats-organisations = المنظمات بين التواقيع المقبولة: { $count }
