### Arabic, for readers of the public page. Values are escaped before they are filled in.
### reviewed: no

site-skip = الانتقال إلى الرسالة
site-languages = اللغات
site-byline = { $organiser }، { $day }
site-description = رسالة مفتوحة من { $organiser }. هنا قراءتها ومعرفة من وقّعها وتوقيعها.
site-count =
    { $count ->
        [0] لم يوقّع أحد بعد.
        [one] وقّع شخص واحد.
        [two] وقّع شخصان.
        [few] وقّع { $count } أشخاص.
        [many] وقّع { $count } شخصًا.
       *[other] وقّع { $count } شخص.
    }
site-withheld =
    { $withheld ->
        [zero] منها { $withheld } توقيع تُحسب دون إظهار الاسم.
        [one] منها توقيع واحد يُحسب دون إظهار الاسم.
        [two] منها توقيعان يُحسبان دون إظهار الاسم.
        [few] منها { $withheld } تواقيع تُحسب دون إظهار الاسم.
        [many] منها { $withheld } توقيعًا تُحسب دون إظهار الاسم.
       *[other] منها { $withheld } توقيع تُحسب دون إظهار الاسم.
    }

## How to sign

site-sign = توقيع الرسالة
site-sign-how = يجري التوقيع في محادثة خاصة مع بوت { $organiser }. يسأل عن الاسم والبلد، وعن المهنة لمن يرغب. لا يُنشر إلا السطر الذي يجري تأكيده، بعد قبوله؛ أما الحساب فلا يُنشر أبدًا.
site-sign-telegram = التوقيع على تيليغرام
site-sign-matrix = التوقيع على ماتريكس
site-code = رمز QR للرابط { $link }
site-code-how = أو بتوجيه كاميرا الهاتف إلى أحد الرموز:
site-open-until = يمكن توقيع الرسالة حتى { $day }.
site-closed = أُغلقت الرسالة. كان توقيعها ممكنًا حتى { $day }.

## Who has signed

site-signatories = الموقّعون
site-signatories-of = الموقّعون على «{ $title }»
site-none = لم يُنشر أي اسم بعد.
site-earlier = توقيع على صيغة سابقة
site-earlier-note = تعني النجمة (*): توقيع على صيغة سابقة من الرسالة.
site-next = الصفحة التالية
site-previous = الصفحة السابقة
site-contents = كل الصفحات
site-contents-from = من { $name }
site-back = العودة إلى الرسالة

## The search. It runs in the reader's browser; “#” stands for a number there.

site-search = البحث عن اسم
site-search-hint = تُرجى كتابة حرفين على الأقل من الاسم.
site-found = العدد: { $number }
site-found-none = لا أحد بهذا الاسم في القائمة.
site-found-more = عددهم أكبر مما يمكن عرضه هنا: تُرجى كتابة المزيد من الاسم.
site-search-failed = البحث لا يعمل الآن. تُرجى المحاولة مجددًا، أو تقليب صفحات القائمة.

## At the foot

site-about = عن هذه الصفحة
site-wording = بصمة هذه الصيغة:
site-contact = مراسلة { $contact }
site-privacy = لا تعرض هذه الصفحة إلا ما وافق الموقّعون على نشره. لا تتعقب أحدًا ولا تحمّل شيئًا من مكان آخر. يمكن لكل من وقّع سحب توقيعه في المحادثة مع البوت؛ فيختفي الاسم من هنا خلال دقيقة.
site-data = القائمة كبيانات
site-feed = التواقيع الجديدة كموجز أخبار
site-feed-title = التواقيع الجديدة على «{ $title }»
site-read = قراءة الرسالة

## Organisations

site-count-organisations = المنظمات الموقّعة: { $count }.
