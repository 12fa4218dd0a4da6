### Azərbaycanca, idarəçilər və təşkilatçılar üçün. Dəyərlərin xüsusi işarələri əvəz olunur; teqlər bot/messaging/markup.py faylındakılardır.
### reviewed: no

## İlk mesajdan əvvəl

command-pending = nə qərar gözləyir
command-stats = rəqəmlər və qrafik
command-export = dərc olunmuş siyahı, fayl kimi
command-wording = kim hansı mətni imzalayıb və nə dəyişib
command-close = imza toplanmasını bitirmək
command-reopen = /close ilə bitirilən imza toplanmasını yenidən açmaq
command-card = kartı burada göstərmək
command-approve = bu nömrəli kartları qəbul etmək
command-reject = onu rədd etmək; nömrədən sonrakı söz səbəbdir
command-undo = qərarı geri almaq
command-history = imza ilə nə baş verib
command-fix = kartın sətrini düzəldib qəbul etmək
command-ask = imzalayana sual vermək; cavab kartla gəlir
command-take = imzanı öz üzərinə götürmək ki, başqaları ona toxunmasın
command-release = onu yenə başqalarına vermək

## Düymələr

button-approve = Qəbul et
button-approve-mended = Bu sətri qəbul et
button-approve-listed = ✅ Bunları qəbul et ({ $count })
button-approve-number = Qəbul et: №{ $number }
button-card = Kart №{ $number }
button-let-in = Qərar verməyə icazə
button-news-send = Göndər
button-pending = Gözləyənləri göstər
button-all-waiting = ‹ Bütün gözləyənlər
button-apply = Tətbiq et ({ $count })
button-clean = Qeydsizləri qəbul et
button-close = Bitir
button-press-file = Mətbuat üçün fayl
button-oldest = Əvvəl köhnələr
button-risky = Əvvəl şübhəlilər
button-undo-all = Hamısını geri al
button-reject = Rədd et
button-take = Bununla mən məşğulam
button-release = Başqalarına verirəm
button-undo = Qərarı geri al
button-ask-wording = Onlardan soruş

## İmzanın vəziyyəti

because-duplicate = Təkrar
because-not-a-person = Real adam deyil
because-offensive = Təhqir
because-other = Başqa səbəb

## İdarəçilər qrupu

admin-help =
    Bu, idarəçilər qrupudur. Hər imza bura kart kimi gəlir, { $platform ->
        [matrix] altında ✅ və ❌ var: bir toxunuş qərar verir.
       *[telegram] <b>Qəbul et</b> və <b>Rədd et</b> düymələri ilə.
    }
admin-help-words = { $platform ->
        [matrix] Karta cavab da qərar verir: <i>reject duplicate</i>. Reaksiyanı bir dəqiqə ərzində götürən qərarı da geri alır.
       *[telegram] Kartın nömrəsi başlığında yazılıb.
    }
card-heading = <b>İmza №{ $number }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-details-withheld = { $details } · 🙈 ad gizlidir
card-hidden = 🙈 İmzalayan adını gizlədib və istənilən vaxt yenidən göstərə bilər: sətrə açıq sətir kimi baxın.
card-mended = ✏️ <b>{ $admin }</b> bu sətri təklif edir:
card-own = ✏️ İmzalayanın yazdığı: { $line }
card-objection = ⚠️ İmzalayan bu sətri istəmir: { $line }
card-question = ❓ <b>{ $admin }</b> soruşur: { $question }
card-answer = 💬 Cavab: { $answer }
card-word = ✉️ İmzalayana yazılıb: { $word }
card-vouched = ☝️ <b>{ $admin }</b> qəbul edir. Bu, tanınmış bir adamın adıdır: ikinci idarəçi də qəbul etməlidir. Adı təsdiqləyən bunun necə olduğunu yaza bilər: { $example }
card-waits = ⏳ /approve { $number } və ya /reject { $number } duplicate
card-similar =
    ⚠️ Ola bilsin, №{ $number } imzanın təkrarıdır ({ $state ->
        [approved] dərc olunub
        [withheld] qəbul edilib, ad gizlidir
        [rejected] rədd edilib
       *[pending] gözləyir
    }): { $line }
card-similar-decided = ⚠️ Ola bilsin, təkrardır: { $numbers }
card-burst = ⚠️ Demək olar eyni olan çoxsaylı qeydlərdən biridir.
card-new-link = ⚠️ Yeni bir keçidlə gələn ilk qeyddir.
card-well-known = ⚠️ Tanınmış adamın adıdır: <b>{ $words }</b>. Bunun həqiqətən həmin adam olduğuna əmin olun.
card-insult = ⚠️ Bu, kimisə təhqir edə bilər: <b>{ $words }</b>.
card-claim = ⚠️ Ad idarəçilərin adından danışır: <b>{ $words }</b>.
card-nobody = ⚠️ Bu, bəlkə də, ad deyil.
card-several = ⚠️ Bu, bəlkə də, bir neçə nəfərin adıdır.
card-formula = ⚠️ Elektron cədvəl bunu düstur saya bilər: <b>{ $words }</b>.
card-number = ⚠️ Ünvan və ya uzun nömrə: <b>{ $words }</b>.
card-no-country = ⚠️ Bu adda ölkə məlum deyil: <b>{ $words }</b>.
alarm-backup = ⚠️ Artıq { $days } gündür ehtiyat nüsxə çıxarılmayıb. Operator çıxarmalıdır: nüsxədə olmayan disklə birlikdə itir.
alarm-disk = ⚠️ Botun diskində yalnız { $megabytes } MB boş yer var. Operator yer açmalıdır: disk dolu olanda heç kim imzalaya bilmir.
alarm-distrusted = ⚠️ <b>Bəzi proqramlar botla danışmır ({ $about }):</b> cihazının imzası yox olub, çox güman, ona görə ki, kimsə başqa yerdə bot adından daxil olub. Operator “undersigned check” əmrini işə salmalıdır: o, nə etməli olduğunu deyir.
alarm-over-backup = ✅ Ehtiyat nüsxə yenidən var.
alarm-over-disk = ✅ Botun diskində yenidən yer var.
alarm-over-distrusted = ✅ Bütün proqramlar yenidən botla danışır ({ $about }).
alarm-over-silent = ✅ { $about }: əlaqə bərpa olunub.
alarm-over-site = ✅ İctimai səhifə yenidən yenilənir.
alarm-over-untidy = ✅ Vaxtı çatanlar yenidən silinir.
alarm-silent = ⚠️ { $about }: artıq { $minutes } dəqiqədir heç nə gəlmir, orada heç kim imzalaya bilmir. Operator botun jurnalına baxmalıdır.
alarm-site = ⚠️ İctimai səhifə artıq { $minutes } dəqiqədir yenilənmir: imzasını geri götürən hələ orada görünə bilər. Operator botun jurnalına baxmalıdır.
alarm-untidy = ⚠️ Artıq { $hours } saatdır vaxtı çatanlar silinmir. Operator botun jurnalına baxmalıdır.
card-damaged = ⚠️ <b>İmza №{ $number }</b> gözləyir, amma oxunmur: qeydi zədələnib. Onu qəbul etmək olmaz. Operator diskə baxmalıdır.
card-hidden-marks = ⚠️ Görünməyən işarələr: <b>{ $words }</b>.
card-imitated-letters = ⚠️ Başqa hərflərə yalnız oxşayan hərflər: <b>{ $words }</b>.
card-mixed-scripts = ⚠️ Bir sözdə müxtəlif əlifbalar: <b>{ $words }</b>. Hərf başqasına yalnız oxşaya bilər.
card-shouting = ⚠️ Ad bütövlükdə böyük hərflərlə yazılıb.
card-symbols = ⚠️ Şəkillər və ya işarələr: <b>{ $words }</b>.
card-approved = ✅ <b>Qəbul edilib</b>: { $admin }, { $time }
card-rejected = ❌ <b>Rədd edilib</b>: { $admin }, { $time }. { $reason }
card-undone = ↩️ Qərar geri alınıb: { $admin }, { $time }
card-erased-approved = <b>İmza №{ $number }</b> qəbul edilib; imza toplanması başa çatıb və mətni silinib.
card-erased-rejected = <b>İmza №{ $number }</b> rədd edilib; mətni silinib.
card-erased-withdrawn = <b>İmza №{ $number }</b> imzalayan tərəfindən geri götürülüb; mətni silinib.
pending-heading =
    { $count ->
        [one] <b>Bir imza gözləyir.</b>
       *[other] <b>{ $count } imza gözləyir.</b>
    }
pending-line = <b>№{ $number }</b> { $line }
listed-shortened = ✂️ Burada qısaldılıb. Bütövü kartdadır.
pending-none = Gözləyən yoxdur. 🎉
pending-how =
    { $count ->
        [one] <i>/approve { $first }, /reject { $first } duplicate, /card { $first }</i>
       *[other] <i>/approve { $first } { $last } və ya /approve { $first }-{ $last }, /reject { $first } duplicate, /card { $first }</i>
    }
pending-how-page = { $how } <i>· { $from }–{ $to } / { $count }: /pending irəli</i>
pending-closed = ✔️ Bu siyahıdakıların hamısı haqqında qərar verilib.
queue-reminder = ⏰ { $waiting } Ən köhnəsi: { $hours } saat.
wording-heading = 📄 <b>Kim hansı mətni imzalayıb</b>
wording-line =
    { $state ->
        [present] { $language }, indiki mətn
        [earlier] { $language }, { $day } mətni
       *[unknown] İdxal edilib, mətn məlum deyil
    }: <b>{ $count }</b>
wording-has-changed = ✏️ <b>Məktubun mətni dəyişib.</b> /wording dəyişikliyi göstərir və əvvəl imzalayanlardan soruşmağa imkan verir.
wording-change = <b>Nə dəyişib</b> ({ $language }): üstündən xətt çəkilən artıq yoxdur, qalın yazılan yenidir.
wording-none = Əvvəlki mətni heç kim imzalamayıb.
wording-ask = Əvvəlki mətni imzalayıb: { $count }. Dərhal soruşmaq olar: { $reachable }. Qalanlardan bota yenidən yazanda soruşulur. Cavab verməyən imzaladığı mətnlə qalır.
wording-asked = 📨 Əvvəlki mətni imzalayanlardan imzanın qalıb-qalmayacağı soruşulur: { $admin }.
wording-progress = Onlardan soruşulur. İndiyədək soruşulub: { $asked }; imzanı saxlayıb: { $kept }.
announce-refused = <b>Məktubun kanalı adları qəbul etmir.</b> Zəhmət olmasa, botun hələ orada olub-olmadığına və yaza bildiyinə baxın. O, hər saat yenidən cəhd edir və heç nə itmir. O vaxta qədər geri götürülən ad kanalda qalır: belə mesajı, zəhmət olmasa, əl ilə silin.
news-how = Xəbəri əmrdən sonra yazın: { $example } … Onu xəbər istəyən imzalayanlar alacaq: { $count }.
news-preview = <b>Bunu xəbər istəyən imzalayanlar alacaq:</b> { $count }. Hələ heç nə göndərilməyib.
news-enough = Heç nə göndərilmədi: xəbərlər gündə ən çoxu { $most } dəfə göndərilir.
news-sent = 📣 { $admin } xəbəri istəyənlərə göndərir: { $count }.
queue-heading = { $waiting } { $state ->
        [risky] Əvvəl şübhəlilər
       *[oldest] Əvvəl köhnələr
    }: { $first }–{ $last }.
queue-line = { $mark }<b>{ $place }.</b> { $line } · №{ $number }
queue-plan = { $state ->
        [approve] <i>Qəbul et: { $admin }</i>
        [reject] <i>Rədd et: { $admin }</i>
        [taken] ⏳ <i>Bununla { $admin } məşğuldur</i>
       *[explain] ⏳ <i>{ $admin } qərar verir</i>
    }
queue-why =
    { $count ->
        [one] ❓ { $admin }, niyə rədd edilsin: { $positions }? İmzalayan səbəbini biləcək.
       *[other] ❓ { $admin }, niyə rədd edilsin: { $positions }? İmzalayanlar səbəbini biləcək.
    }
queue-clean =
    { $count ->
        [one] ✅ <b>Burada heç bir qeyd yoxdur ({ $count }):</b>
       *[other] ✅ <b>Burada heç bir qeyd yoxdur ({ $count }):</b>
    }
queue-clean-line = • { $line }
bulk-approved = ✅ <b>Qəbul edildi: { $count }</b>. { $admin }, { $time }
bulk-rejected = ❌ <b>Rədd edildi: { $count }</b>. { $admin }, { $time }
bulk-line = №{ $number } { $line }
bulk-changed = ↩️ №{ $number }: o vaxtdan dəyişib
number-missing = Zəhmət olmasa, kartın nömrəsini yazın, məsələn: /{ $command } 12
fix-how = Zəhmət olmasa, kartın nömrəsini, ardınca sətrin necə olmalı olduğunu yazın, məsələn: { $example }
fix-same = Heç nə dəyişdirilmədi: sətir onsuz da belədir.
fix-unread = Heç nə dəyişdirilmədi: bu sətri oxuya bilmirəm. { $problem }
ask-how = Zəhmət olmasa, kartın nömrəsini, ardınca sualınızı yazın: { $example } …
ask-waits = Heç nə soruşulmadı: son suala hələ cavab verilməyib.
ask-enough = Heç nə soruşulmadı: bir nəfərə ən çoxu { $most } sual verilir.
take-none = №{ $number } imzanı heç kim üzərinə götürməyib.
numbers-only = Heç nə dəyişdirilmədi: /{ $command } əmrindən sonra yalnız nömrələri başa düşürəm, məsələn 2 3 və ya 3-12.
numbers-too-many = Heç nə dəyişdirilmədi: bir dəfəyə ən çoxu { $most } olar.
numbers-approved =
    { $count ->
        [one] ✅ { $numbers }: imza qəbul edilib.
       *[other] ✅ { $numbers }: imzalar qəbul edilib.
    }
numbers-rejected =
    { $count ->
        [one] ❌ { $numbers }: imza rədd edilib.
       *[other] ❌ { $numbers }: imzalar rədd edilib.
    }
numbers-pending =
    { $count ->
        [one] ↩️ { $numbers }: imza yenidən gözləyir.
       *[other] ↩️ { $numbers }: imzalar yenidən gözləyir.
    }
numbers-unseen = { $platform ->
        [matrix] { $numbers }: heç nə dəyişdirilmədi. Burada heç bir kart və ya siyahı onu indiki halında göstərməyib. /card { $first } göstərər.
       *[telegram] { $numbers }: zəhmət olmasa, qərarı kartın düymələri ilə verin; onu /card { $first } gətirər.
    }
numbers-changed = { $numbers }: heç nə dəyişdirilmədi, çünki burada göstəriləndən sonra dəyişib. Zəhmət olmasa, yenidən baxın.
numbers-decided = { $numbers }: qərar artıq verilib.
numbers-waits = { $numbers }: geri almağa heç nə yoxdur, qərar gözləyir.
numbers-late = { $numbers }: geri almaq üçün gecdir, bir gündən sonra qərar qüvvədə qalır.
numbers-withdrawn = { $numbers }: imzalayan geri götürüb.
numbers-gone = { $numbers }: belə imza yoxdur.
numbers-paused = { $numbers }: qərar verilmədi, çünki Sizə fasilə verilib.
numbers-taken = { $numbers }: qərar verilmədi, bununla başqa idarəçi məşğuldur.
numbers-vouched = { $numbers }: bu, tanınmış bir adamın adıdır, bir gün ərzində başqa idarəçi də qəbul etməlidir.
numbers-alone = { $numbers }: qərar verilmədi. Bu, ayrıca qəbul edilir: /card { $first }
numbers-remarkable = Aralıqdan çıxarılıb, çünki diqqətlə baxmağa dəyər: { $numbers }. Qəbul etmək üçün nömrənin özünü yazın: /approve { $first }
numbers-nothing = Bu aralıqda gözləyən yoxdur.
taken-back-late = №{ $number } qərar verildiyi kimi qalır: reaksiya və ya əmr öz qərarını yalnız bir dəqiqə ərzində geri alır. /undo { $number } hələ də geri alar.
corrected-late =
    { $count ->
        [one] { $numbers }: qərar düzəlişinizdən əvvəl verilib və qüvvədə qalır; onu /undo { $first } geri alar.
       *[other] { $numbers }: qərarlar düzəlişinizdən əvvəl verilib və qüvvədə qalır; birini /undo { $first } geri alar.
    }
anonymous-two = Burada iki idarəçi razılaşmalıdır, qrupun adından kimin yazdığı isə görünmür. Zəhmət olmasa, anonimliyi söndürün və ya öz adından yazan biri yazsın.
corrected-anew = Əmri dəyişdiniz. Heç nə iki dəfə edilməsin deyə, dəyişiklik burada heç nə etmir: /{ $command } əmrini yeni mesajla göndərin.
card-is-here = ⬆️ №{ $number } kartı buradadır.
pending-is-here =
    { $count ->
        [0] Gözləyən yoxdur. 🎉
        [one] ⬆️ Bir imza gözləyir: o, bu siyahıdadır.
       *[other] ⬆️ { $count } imza gözləyir: onlar bu siyahıdadır.
    }
pending-which = Siyahı belə vərəqlənir: /pending irəli, /pending geri və ya sıra nömrəsi ilə, məsələn /pending 11.
word-next = irəli
word-back = geri
word-confirmed = təsdiqləndi
export-caption =
    { $count ->
        [one] Siyahıda bir imzalayan var.
       *[other] Siyahıda { $count } imzalayan var.
    }
room-upgraded = ⚠️ Bu otaq yenilənib, məni isə yenisinə aparmayıblar. Orada olmayana qədər heç nəyə qərar vermək olmaz. Zəhmət olmasa, məni yeni otağa dəvət edin və operator onu idarəçilər otağı təyin etsin: { $room }
newcomer = 👋 <b>{ $person }</b> (hesab { $account }) bu qrupa gəlib və hər şeyi oxuyur. Sizlərdən biri düyməni basana və ya { $minutes ->
        [one] bir dəqiqə
       *[other] { $minutes } dəqiqə
    } keçənə qədər qərar verə bilmir. Onu heç kim tanımırsa, qrupdan çıxarın.
newcomer-let-in = ✅ Hesab { $account } bundan sonra qərar verir. İcazə verən: { $admin }.
newcomer-not-configured = 👋 <b>{ $person }</b> bu otağa gəlib və hər şeyi oxuyur. Qərar verə bilmir: təyin edilmiş idarəçilər arasında yoxdur. Onu heç kim tanımırsa, otaqdan çıxarın.
newcomer-decides = 👋 <b>{ $person }</b> bu otağa gəlib. Burada olan hər kəs qərar verir. Onu heç kim tanımırsa, otaqdan çıxarın.
group-gone = ⚠️ Məni idarəçilər qrupundan çıxarıblar ({ $place }): məni geri götürənə qədər orada heç nəyə qərar vermək olmaz. Orada imzalar haqqında yazılanları nə dəyişə, nə də götürə bilirəm.
group-no-administrator = ⚠️ Mən artıq bu qrupun idarəçisi deyiləm, ona görə kimin gəldiyini və kimin getdiyini mənə heç kim bildirmir. Zəhmət olmasa, məni yenidən idarəçi edin: ayrıca heç bir hüquq lazım deyil.
exposed-public = ⚠️ <b>Bu qrup hamıya açıqdır:</b> istənilən adam onu tapa, qoşula və kartları oxuya bilər. Zəhmət olmasa, onu qapalı edin və ya başqa idarəçilər qrupu seçin.
exposed-linked = ⚠️ <b>Bu qrupa kanal bağlanıb:</b> kanalı oxuyanlar bura qoşula və kartları oxuya bilər. Zəhmət olmasa, kanalı ayırın və ya başqa idarəçilər qrupu seçin.
exposed-channel = ⚠️ <b>Bu, qrup deyil, kanaldır:</b> kartları bütün abunəçiləri oxuyur və burada heç kim qərar verə bilmir. Zəhmət olmasa, qapalı qrup seçin.
exposed-joinable = ⚠️ <b>Bu otağa dəvətsiz girmək</b> və kartları oxumaq mümkündür. Zəhmət olmasa, girişə yalnız dəvətlə icazə verin və ya başqa idarəçilər otağı seçin.
exposed-readable = ⚠️ <b>Bu otağın tarixçəsini hər kəs oxuya bilər</b>, kartlarla birlikdə, otağa girmədən. Zəhmət olmasa, onu yalnız üzvlərə göstərin.
exposed-guests = ⚠️ <b>Bu otağa hesabı olmayan qonaqlar girə bilər.</b> Zəhmət olmasa, bunu otağın parametrlərində qadağan edin.
exposed-identity = ⚠️ <b>Kimsə botun hesabının kimliyini dəyişdirib</b>, və bu, botun özü deyildi. Bunu edən kartları oxuyan cihazlar əlavə edə bilər. Bunu heç biriniz etməmisinizsə, hesabın parolunu dəyişin və digər seanslarını bitirin.
pending-will-lapse =
    ⌛ { $count ->
        [one] <b>Bir imza çoxdan gözləyir.</b> Qərar verilməsə, { $days } gündən sonra silinəcək.
       *[other] <b>{ $count } imza çoxdan gözləyir.</b> Qərar verilməsə, onlar { $days } gündən sonra silinəcək.
    }
pending-lapsed =
    { $count ->
        [one] ⌛ Heç kimin qərar vermədiyi bir imza silindi. İmzalayana bildirildi.
       *[other] ⌛ Heç kimin qərar vermədiyi { $count } imza silindi. İmzalayanlara bildirildi.
    }
letter-will-be-erased =
    🔒 <b>İmza toplanması başa çatıb.</b> { $day } tarixində bot kimin imzaladığını silir: hesabları, ünvanları və dərc olunmamış bütün adları. Dərc olunmuş sətirlər və saylar qalır. { $count ->
        [0] Qərar gözləyən yoxdur.
        [one] Bir imza hələ gözləyir; qərar verilməsə, bir gün əvvəl silinir.
       *[other] { $count } imza hələ gözləyir; qərar verilməsə, onlar bir gün əvvəl silinir.
    } Hər şeyi saxlamaq üçün bağlanma gününü bundan əvvəl dəyişmək lazımdır.
letter-erased =
    🔒 <b>Bot kimin imzaladığını daha bilmir.</b> Hesablar, ünvanlar və dərc olunmamış bütün adlar silinib. { $public ->
        [one] Dərc olunmuş bir sətir qalır,
       *[other] Dərc olunmuş { $public } sətir qalır,
    } { $withheld ->
        [one] bir imza isə adsız sayılır.
       *[other] { $withheld } imza isə adsız sayılır.
    } Burada imzanı daha heç kim özü geri götürə bilmir: insanlardan bura yazmaq xahiş olunur: { $contact }. Zəhmət olmasa, bugünkündən köhnə ehtiyat nüsxələri silin.
close-question = <b>İmza toplanması indi bitsin?</b> Bundan sonra heç kim imzalaya və ya düzəldə bilməz; geri götürmək mümkün qalır. { $day } tarixində bot kimin imzaladığını silir. O vaxtadək /reopen onu yenidən açır.
close-proposed = 🔒 <b>{ $admin }</b> imza toplanmasını bitirmək istəyir. Bir gün ərzində daha bir idarəçi razılaşmalıdır.
close-own = Bunu özünüz təklif etmisiniz. Başqa bir idarəçi razılaşmalıdır.
close-old = Heç nə dəyişdirilmədi: bu sual imza toplanması yenidən açılmazdan əvvəl verilib. /close yenidən soruşur.
close-done = 🔒 <b>İmza toplanması bitdi</b>: { $admin }. { $day } tarixində bot kimin imzaladığını silir. O vaxtadək /reopen onu yenidən açır.
reopen-done = 🔓 <b>İmza toplanması yenidən açıqdır</b>: { $admin }.
reopen-none = Heç nə dəyişdirilmədi: imza toplanması açıqdır, ya son günü keçib, ya da imzalayanların məlumatları artıq silinir.
command-import = siyahını qəbul et: faylın altında və ya ondan sonra
import-how = Siyahını fayl kimi göndərin (.csv, .xlsx, .txt) və altında, ona cavab olaraq, yaxud ondan sonra /import yazın. Ən çoxu { $lines } sətir ola bilər.
import-not-fetched = Bu faylı almaq olmadı, yaxud o, { $most } MB-dan böyükdür.
import-busy = Hazırda bir siyahı işlənir. Bitəndən sonra yenidən cəhd edin.
import-reading = Siyahını oxuyuram.
import-unreadable = Bu fayl siyahı kimi oxunmur. Onu .csv (UTF-8), .xlsx və ya .txt kimi saxlayıb yenidən göndərin. Heç nə dəyişmədi.
import-long = Bu siyahıda { $most } sətirdən çox var. Onu hissələrlə göndərin. Heç nə dəyişmədi.
import-failed = Siyahını işləmək olmadı. Dərc olunmuş siyahıya baxın və faylı yenidən göndərin.
import-read =
    📄 <b>Siyahı, { $admin }.</b>
    Qüsursuz: { $clean }
    Şübhəli, kənarda qaldı: { $doubtful }
    Artıq siyahıdadır: { $known }
import-review = Kənarda qalan sətirlər. «take» sütununa bəli və ya xeyr yazın, yaxud oxunanı düzəldin və bu faylı /import ilə göndərin.
button-import = Qəbul et: { $count }
button-import-not = Qəbul etmə
import-done = ✅ <b>Siyahıdan qəbul edildi: { $count }</b> ({ $admin })
button-import-undo = Geri götür
import-undone = ↩️ <b>Siyahıdan geri götürüldü: { $count }</b> ({ $admin })
import-gone = O siyahı artıq burada deyil. Faylı yenidən göndərin.
import-left = Heç nə qəbul edilmədi.
import-own = Göndərdiyiniz siyahı ilə başqa bir admin razılaşmalıdır.
command-text = məktubun yeni mətnini və ya tərcüməsini gətir
text-how = Mətni fayl kimi göndərin (.md, .txt, .docx, .odt) və altında, ona cavab olaraq, yaxud ondan sonra /text { $example } yazın. Qısa mətn eyni mesajda əmrin altında dura bilər. İlk sətir başlıqdır; { $example } dilin kodudur.
text-operator = Bu məktub çatda yaradılmayıb: onun fayllarını botu işlədən dəyişir və bot bir dəqiqə ərzində orada yazılanı göstərir.
text-busy = Hazırda bir mətn işlənir. Bitəndən sonra yenidən cəhd edin.
text-cut = Bu qədər uzun mesajı tətbiq kəsmiş ola bilər. Mətni fayl kimi göndərin.
text-brought = 📄 { $admin } «{ $title }» üçün mətn gətirir. Dil: { $language }.
text-own = Gətirdiyiniz mətnlə başqa bir admin razılaşmalıdır.
text-gone = O mətn artıq burada deyil, yaxud məktub o vaxtdan dəyişib. Onu yenidən gətirin.
text-left = Məktub olduğu kimi qalır.
text-done = ✅ { $admin } «{ $title }» mətnini dəyişdi. Dil: { $language }. /wording kimin hansı mətni imzaladığını göstərir.
text-by-group = Adminlər: yeni mətn, dil: { $language }
founder-altered = Məktubu yaradanın dəyişikliyi: { $state ->
        [text] yeni mətn, dil: { $language }
        [organiser] kimin dərc etdiyi dəyişdi
        [organisers] rəqəmləri və siyahıları kimin görəcəyi dəyişdi
        [contact] əlaqə dəyişdi
        [closes] son gün dəyişdi
        [organisations] təşkilatların imzalayıb-imzalamaması dəyişdi
        [opens] ilk gün dəyişdi
        [closed] məktub bağlandı
       *[reopened] məktub yenidən açıldı
    }
listed-approved = ✅ { $numbers } <b>qəbul edilib</b>: { $admin }, { $time }
listed-rejected = ❌ { $numbers } <b>rədd edilib</b>: { $admin }, { $time }
listed-pending = ↩️ { $numbers } <b>yenidən gözləyir</b>: { $admin }, { $time }
admin-paused = ⚠️ <b>{ $admin }</b>: bir dəqiqədə { $most } qərar, { $minutes } dəqiqəlik fasilə. Bu adla başqası hərəkət edirsə, həmin hesabı qrupdan çıxarın və qərarlarını geri alın: kart göründükcə üstündə <b>Qərarı geri al</b> düyməsi var.
toast-newcomer-admitted = Bu adam artıq qərar verir.
toast-newcomer-gone = Bu adam artıq qrupda deyil.
toast-newcomer-let-in = Bu adam bundan sonra qərar verir.
toast-paused = Bu qədər tez heç kim oxuya bilməz. Son qərarınızdan { $minutes } dəqiqə sonra yenidən qərar verə bilərsiniz.
toast-list-changed = Siyahı o vaxtdan dəyişib. Zəhmət olmasa, yenidən baxın.
toast-deciding = Bu barədə { $admin } qərar verir.
toast-mark-approve = ✅ Qəbul et: { $name }
toast-mark-reject = ❌ Rədd et: { $name }
toast-mark-none = Sonra: { $name }
toast-no-clean = Hər birinə diqqətlə baxmağa dəyər.
toast-why = Niyə? Zəhmət olmasa, səbəbi seçin.
toast-decided =
    { $count ->
        [one] Bir imza haqqında qərar verildi.
       *[other] { $count } imza haqqında qərar verildi.
    }
toast-undone =
    { $count ->
        [one] Bir imza yenidən gözləyir.
       *[other] { $count } imza yenidən gözləyir.
    }
toast-card-gone = Qərar çoxdan verilib; kart daha göstərilmir.
toast-gone = Belə imza artıq yoxdur.
toast-approved = №{ $number } qəbul edildi.
toast-rejected = №{ $number } rədd edildi.
toast-pending = №{ $number } yenidən gözləyir.
toast-changed = Bu imza o vaxtdan dəyişib. Zəhmət olmasa, kartına yenidən baxın.
toast-withdrawn = İmzalayan onu geri götürüb.
toast-first-approved = Qərar artıq var: { $admin }, qəbul edilib, { $time }.
toast-first-rejected = Qərar artıq var: { $admin }, rədd edilib, { $time }.
toast-undo-too-late = Geri almaq üçün gecdir: bir gündən sonra qərar qüvvədə qalır.
not-here = Burada bu mümkün deyil.

## İmza axtarışı

command-find = imza axtarmaq: nömrə, ad, yer və ya vəziyyət ilə
stands-pending = gözləyir
stands-approved = dərc olunub
stands-withheld = ad gizlidir
stands-rejected = rədd edilib
stands-withdrawn = geri götürülüb
find-how = Zəhmət olmasa, nə axtarmalı olduğumu yazın: nömrə (/find 12), ad (/find Flora), ad və yer (/find Flora, Ermənistan), yer (/find , Ermənistan) və ya vəziyyət (/find Flora, rədd edilib).
found-heading = 🔎 Tapılanlar, axtarış <b>{ $query }</b>:
found-line = <b>№{ $number }</b> { $line } · <i>{ $standing }, { $day }</i>
found-former = ↳ qərar verilənədək açıq olan sətir: { $line }
found-untold = <b>№{ $number }</b> <i>{ $standing }, { $day }; mətni daha göstərilmir</i>
found-none = Heç nə tapılmadı. Nə dərc olunan, nə də gözləyən imza yalnız nömrəsi ilə tapılır.
found-none-yet = Hələlik heç nə.
found-more = ⤵️ Davamı: /find { $query } &gt;{ $number }
found-gone = Bu artıq götürülüb: tapılanlar bir saat qalır. Zəhmət olmasa, yenidən axtarın: /find.
history-heading = 🕓 <b>№{ $number } ilə nə baş verib</b>
history-imported = Yüklənmiş siyahı ilə gəlib.
history-event = { $time } · { $state ->
        [submitted] imzalandı
        [corrected] imzalayan düzəltdi
        [rejected] rədd edildi: { $admin }
        [undone] qərar geri alındı: { $admin }
        [removed] siyahıdan çıxarıldı: { $admin }
        [erased] həmişəlik silindi: { $admin }
        [mended] sətir düzəldildi və qəbul edildi: { $admin }
        [accepted] imzalayan düzəldilmiş sətri qəbul etdi
        [objected] imzalayan düzəldilmiş sətri istəmədi
        [edited] sətir dəyişdirildi: { $admin }
        [hidden] imzalayan adını gizlətdi
        [shown] imzalayan adını yenidən göstərdi
        [asked] sual verildi: { $admin }
        [answered] imzalayan cavab verdi
        [vouched] ilk qəbul edən: { $admin }
        [confirmed] ad təsdiqləndi: { $admin }
        [blocked] hesab bloklandı: { $admin }
        [unblocked] hesabın bloku götürüldü: { $admin }
        [pinned] əvvələ qoyan: { $admin }
        [unpinned] əvvəldən götürən: { $admin }
        [kept] imza yeni mətn üçün saxlanılıb
        [withdrawn] imzalayan geri götürdü
        [entered] daxil edən: { $admin }
        [linked] yeni keçidi yaradan: { $admin }
        [claimed] insan özününkü olduğunu dedi
        [disowned] silindi: insan özününkü olmadığını deyir
        [unclaimed] silindi: heç kim vaxtında özününkü saymadı
        [lapsed] silindi: heç kim vaxtında qərar vermədi
       *[approved] qəbul edildi: { $admin }
    }

## Lines that admins enter

command-enter = mesencer işlətməyən birinin sətrini daxil etmək
enter-how = Zəhmət olmasa, sətri, | işarəsindən sonra isə insanın necə razılıq verdiyini yazın, məsələn: { $example }
enter-unread = Heç nə daxil edilmədi. { $problem }
enter-unclear = Heç nə daxil edilmədi: nəyin nə olduğu aydın deyil. Adı “{ $name }”, yerləri “{ $places }”, məşğuliyyəti “{ $occupation }” kimi oxudum. Belə aydındır: { $example }
enter-enough = Heç nə daxil edilmədi: bir idarəçi gündə ən çoxu { $most } sətir daxil edir.
enter-closed = Heç nə daxil edilmədi: imza toplanması bitib.
enter-none = İdarəçinin daxil etdiyi və heç kimin özününkü saymadığı №{ $number } sətir yoxdur.
entered-heading = ✍️ <b>{ $admin } №{ $number } sətrini daxil etdi.</b>
entered-renewed = ✍️ <b>{ $admin } №{ $number } üçün yeni keçid yaratdı.</b> Əvvəlki daha işləmir.
entered-unusual = ⚠️ Burada qeyri-adi bir şey var. Adı “{ $name }”, yerləri “{ $places }”, məşğuliyyəti “{ $occupation }” kimi oxudum. Sətri /fix dəyişir.
button-claim-link = { $platform ->
        [matrix] Bot ilə söhbət
       *[telegram] Keçidi kopyala
    }
entered-link = { $platform ->
        [matrix] Zəhmət olmasa, bu kodu yalnız bu insana verin: <code>{ $code }</code> O, bir dəfə işləyir. Onu şəxsi söhbətdə bota yazan sətri görür və özününkü olub-olmadığını deyir.
       *[telegram] Zəhmət olmasa, keçidi yalnız bu insana verin. O, bir dəfə işləyir: onu açan, sətrin özününkü olub-olmadığını deyir. Keçidsiz, bota şəxsi söhbətdə bunu yazmaq olar: <code>{ $code }</code>
    }
entered-disowned = ✋ <b>İnsan №{ $number } sətrinin özününkü olmadığını deyir.</b> Sətir götürüldü və silindi.
card-entered = ✍️ Daxil edən: <b>{ $admin }</b>. İnsan necə razılıq verib: { $consent }
card-entered-unclaimed = ✍️ Mesencer işlətməyən biri üçün; hələ təsdiqlənməyib.
numbers-own = { $numbers }: qəbul edilmədi. Sizin daxil etdiyinizi başqa idarəçi qəbul etməlidir.
platform-entered = idarəçilərin daxil etdikləri
entered-lapses = { $days } gün ərzində heç kim sətrin özününkü olduğunu deməsə, o silinir.
entered-will-lapse = ⌛ <b>Daxil edilib, hələ heç kim özününkü saymayıb: { $numbers }.</b> Təsdiqlənməyənlər { $days } gündən sonra silinir. Nömrə ilə yazılan /enter yeni keçid yaradır.
entered-lapsed = ⌛ Heç kim özününkü saymadığı üçün silinən sətirlər: { $count }.

## Sətri siyahıdan çıxarmaq

command-remove = sətri siyahıdan çıxarmaq; nömrədən sonrakı söz səbəbdir
command-block = kartın arxasındakı hesabdan daha imza qəbul etməmək
command-unblock = hesabın blokunu götürmək
command-wellknown = tanınmış adlar: baxmaq, əlavə etmək, çıxarmaq
command-pin = sətri siyahının əvvəlinə qoymaq; söz səbəbini deyir
command-unpin = sətri daha əvvələ qoymamaq
button-agree = Razıyam: çıxarılsın
button-erase = Öz xahişi ilə sil
button-leave = Qalsın
button-block = Razıyam: bloklansın
card-removed = 🗑 <b>Siyahıdan çıxarılıb</b>: { $admin }, { $time }. { $reason }
card-erased-removed = <b>İmza №{ $number }</b> siyahıdan çıxarılıb; mətni silinib.
toast-removed = №{ $number } çıxarıldı.
toast-first-removed = Qərar artıq var: { $admin }, çıxarılıb, { $time }.
stands-removed = çıxarılıb
remove-question = <b>№{ $number } siyahıdan çıxarılsın?</b> Zəhmət olmasa, səbəbini seçin. Silinməyibsə, bunu bir gün ərzində geri almaq olar.
remove-proposed = 🗑 <b>{ $admin }</b> siyahıdan №{ $number } imzanı çıxarmağı təklif edir, { $time }. { $reason } Bir gün ərzində ikinci idarəçi razı olmalıdır.
removal-erases = Onun haqqında saxlanılan hər şey həmişəlik silinəcək: bunu adamın özü xahiş edib.
removal-made =
    { $count ->
        [one] 🗑 { $numbers }: imza siyahıdan çıxarıldı. Bir gün ərzində onu /undo { $first } qaytarar.
       *[other] 🗑 { $numbers }: imzalar siyahıdan çıxarıldı. Bir gün ərzində birini /undo { $first } qaytarar.
    }
removal-erased = 🗑 { $numbers }: haqqında saxlanılan hər şeylə birlikdə həmişəlik silindi. Ehtiyat nüsxələrdə qala bilər: zəhmət olmasa, köhnələri silin.
removal-proposed =
    { $count ->
        [one] { $numbers }: ikinci idarəçi razı olana qədər imza siyahıda qalır; bunun üçün bir gün var.
       *[other] { $numbers }: ikinci idarəçi razı olana qədər imzalar siyahıda qalır; bunun üçün bir gün var.
    }
removal-own = { $numbers }: bu, Sizin öz təklifinizdir. Başqa idarəçi razı olmalıdır.
removal-changed = { $numbers }: heç nə dəyişdirilmədi, çünki göstəriləndən sonra dəyişib. Zəhmət olmasa, yenidən baxın.
removal-waits = { $numbers }: siyahıda deyil, qərar gözləyir: /reject { $first }
removal-not-listed =
    { $count ->
        [one] { $numbers }: imza siyahıda deyil.
       *[other] { $numbers }: imzalar siyahıda deyil.
    }
removal-gone =
    { $count ->
        [one] { $numbers }: belə imza yoxdur və ya imzalayan onu geri götürüb.
       *[other] { $numbers }: belə imzalar yoxdur və ya imzalayanlar onları geri götürüb.
    }
removal-line = { $numbers }: «geri götürülüb» qeydi daha siyahıda deyil.
removal-why = Heç nə çıxarılmadı. Zəhmət olmasa, nömrədən sonra bunlardan birini yazın: { $reasons }; məsələn: /remove 12 { $example }
removal-one = Heç nə silinmədi: bunu geri almaq olmaz, ona görə, zəhmət olmasa, bir dəfəyə bir nömrə yazın.
removal-open = №{ $number } üçün siyahıdan çıxarmaq təklifi artıq var: orada razılaşın və ya nömrədən sonra səbəbi yazın.
removal-left = №{ $number } siyahıda qalır.
removal-former = { $numbers } üçün əvvəlki sətir siyahıdan çıxarıldı. Düzəlişi hələ də gözləyir.
erased-by = 🗑 №{ $number } haqqında saxlanılan hər şeylə birlikdə həmişəlik silindi: { $admin }.
card-blocked = 🚫 Bu məktub bu hesabdan daha imza qəbul etmir.
pin-made = 📌 <b>{ $admin }</b> №{ $number } imzanı ilk imzalayanların arasına qoydu.
pin-taken = 📌 <b>{ $admin }</b> №{ $number } imzanı ilk imzalayanların arasından götürdü. Sətir siyahıda qalır.
pin-there = Heç nə dəyişdirilmədi: №{ $number } artıq ilk imzalayanların arasındadır.
pin-not-public = №{ $number } açıq siyahıda deyil: əvvələ yalnız orada olan qoyula bilər.
pin-none = №{ $number } ilk imzalayanların arasında deyil.
pin-full = Heç nə dəyişdirilmədi: əvvəldə artıq { $most } sətir var.
pin-how = <i>{ $add } sətri ilk imzalayanların arasına qoyur, { $take } oradan götürür.</i>
wellknown-names = 🌟 <b>Kimsə istifadə edə biləcək tanınmış adlar:</b> { $names }
wellknown-none = 🌟 Tanınmış adların siyahısı boşdur.
wellknown-how = <i>Adı əlavə edən: { $add }, çıxaran: { $take }</i>
wellknown-added = 🌟 <b>{ $admin }</b> tanınmış ad əlavə etdi: { $name }
wellknown-taken = 🌟 <b>{ $admin }</b> tanınmış adların siyahısından çıxardı: { $name }
wellknown-there = Heç nə dəyişdirilmədi, bu ad artıq siyahıdadır: { $name }
wellknown-gone = Heç nə dəyişdirilmədi, bu ad burada əlavə edilməyib: { $name }. { $file } faylında olanı yalnız operator çıxara bilər.
wellknown-waits = Heç nə dəyişdirilmədi: { $number } bu adla gözlədiyi müddətdə ad siyahıda qalır. Əvvəlcə həmin imza barədə qərar verin.
wellknown-full = Heç nə dəyişdirilmədi: artıq { $most } ad əlavə edilib.
block-made = 🚫 <b>{ $admin }</b> №{ $number } imzanın hesabını blokladı: bu məktub ondan daha imza qəbul etmir. Bloku götürən əmr: /unblock { $number }
block-listed = Sətir siyahıda qalır: onu /remove { $number } çıxarır.
block-proposed = 🚫 <b>{ $admin }</b> №{ $number } imzanın hesabını bloklamağı təklif edir. { $reason } Bir gün ərzində ikinci idarəçi razı olmalıdır.
block-lifted = ✅ <b>{ $admin }</b> №{ $number } imzanın hesabından bloku götürdü.
block-nobody = Heç nə dəyişdirilmədi: №{ $number } imzanın hesabı məlum deyil.
block-already = №{ $number } imzanın hesabı artıq bloklanıb.
block-none = №{ $number } imzanın hesabı bloklanmayıb.
block-numbers = Bu imzaların hesabları bloklanıb: { $numbers }. Məsələn, bloku /unblock { $first } götürür.
block-how = Heç bir hesab bloklanmayıb. Bloklamaq üçün kartın nömrəsini, istəsəniz, səbəbi də yazın: { $example }
block-why = Heç nə dəyişdirilmədi: nömrədən sonra yalnız səbəbi anlayıram: { $reasons }.
word-erase = sil
numbers-restored =
    { $count ->
        [one] ↩️ { $numbers }: imza yenidən siyahıdadır.
       *[other] ↩️ { $numbers }: imzalar yenidən siyahıdadır.
    }

## Rəqəmlər

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    Qəbul edilib: <b>{ $approved }</b>
    Gözləyir: <b>{ $pending }</b>
    Rədd edilib: { $rejected }
    Geri götürülüb: { $withdrawn }
    Çıxarılıb: { $removed }
stats-lately =
    { $days ->
        [one] <b>Son 24 saat</b>
       *[other] <b>Son { $days } gün</b>
    }
    gəlib { $received }, qəbul edilib { $approved }, rədd edilib { $rejected }, geri götürülüb { $withdrawn }
stats-countries =
    <b>Ölkələr</b>
    { $items }
stats-languages =
    <b>Dillər</b>
    { $items }
stats-platforms =
    <b>Haradan gəlib</b>
    { $items }
stats-sources =
    <b>İmzalayanları gətirən keçidlər</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>İmzaya gedən yol</b>
    { $opened } nəfər məktubu açıb, { $begun } nəfər imzalamağa başlayıb, { $confirmed } nəfər təsdiqləyib
stats-median = Qərara qədər keçən vaxt (median): { $time }
stats-median-none = Hələ qərar olmayıb.
admins-heading = 📊 <b>İdarəçilərin qərarları, son { $days } gün</b>
admins-line = <b>{ $admin }</b>: { $count } · median vaxt: { $time }
admins-none = Bu müddətdə qərar verilməyib.
platform-telegram = Telegram
platform-matrix = Matrix
platform-import = idxal
chart-over-time = Zaman üzrə imzalar
chart-by-country = Ölkələr üzrə
chart-others = digərləri

## İdarəçilərin səbəbləri adlandırdığı sözlər, düymələrin sözlərindən başqa

typed-duplicate = dublikat, iki dəfə, artıq var
typed-not-a-person = saxta, adam deyil, zarafat, spam
typed-offensive = təhqiramiz, söyüş
typed-other = başqa, digər

admin-letters = Burada bu məktublar var. Məktubun qısa adı ilə verilən əmr, məsələn /pending { $example }, həmin məktuba aiddir; ondan sonra məktub adı olmadan verilən əmrlər də.
admin-letters-line = <b>{ $slug }</b>: { $title }

## Sweeps

command-sweep = gözləyən və şərtə uyğun olan hər şeyə birdən qərar vermək
sweep-since = sonra
sweep-until = əvvəl
sweep-today = bu gün
sweep-how = Zəhmət olmasa, gözləyən imzalardan hansıların nəzərdə tutulduğunu yazın: UTC vaxtı ilə (/sweep 14:00 sonra, 15:30 əvvəl və ya bu gün), ad və ya məşğuliyyətdəki sözlərlə (/sweep spam*), yerlə (/sweep , Ermənistan), qeydlə (/sweep burst) və ya hamısı (/sweep pending). Şərtlər vergüllə birləşir: /sweep 14:00 sonra, burst. Qeydlər: { $kinds }
sweep-pending-only = Yalnız gözləyənlərə birdən qərar vermək olar. Siyahıdakılar nömrə ilə çıxarılır: /remove 12
sweep-busy = Başqa toplu qərar davam edir. Zəhmət olmasa, bitməsini gözləyin və ya dayandırın.
sweep-gone = Bu, artıq götürülüb. Zəhmət olmasa, /sweep ilə yenidən başlayın.
sweep-dropped = Heç bir qərar verilmədi.
sweep-heading = 🧹 <b>Toplu qərar:</b> { $condition }
sweep-part =
    { $state ->
        [since] { $text } və sonra
        [until] { $text } və əvvəl
        [words] sözlər “{ $text }”
        [place] yer “{ $text }”
        [remark] qeyd “{ $text }”
       *[all] gözləyənlərin hamısı
    }
sweep-looking = Gözləyənlərə baxılır. Hələlik tapılıb: { $count }
sweep-found = <b>Tapılıb: { $count }.</b>
sweep-clean = Qeydsiz: { $count }.
sweep-nothing = Gözləyənlərdən heç biri şərtə uyğun deyil.
sweep-proposed-rejected = <b>{ $admin }</b> hamısını rədd etmək istəyir ({ $count }), { $time }. Bu qədər imza üçün bir saat ərzində daha bir idarəçi razılaşmalıdır.
sweep-proposed-approved = <b>{ $admin }</b> qeydsizləri qəbul etmək istəyir ({ $count }), { $time }. Bu qədər imza üçün bir saat ərzində daha bir idarəçi razılaşmalıdır.
sweep-ask = Bunlar bir neçəsidir. Burada verilən qərarı bir gün ərzində geri almaq olar.
sweep-why = <b>Hamısını rədd et ({ $count }): niyə?</b>
sweep-going-on = qalıb: { $count }
sweep-stopped = dayandırılıb
sweep-left = Olduğu kimi qalıb: { $count }. Diqqətlə baxmağa dəyər, dəyişiblər və ya kimsə onlar barədə qərar verir.
sweep-undone = ↩️ <b>Geri alındı: { $count }</b>. { $admin }, { $time }
button-sweep-reject = Hamısını rədd et
button-sweep-leave = Qərar vermə
button-sweep-agree = Razıyam
button-stop = Dayandır

## Topics of the admin group

topic-waiting = Gözləyənlər
topic-decided = Qərar verilənlər
topic-reports = Hesabatlar

## Organisations

card-representative = 🔒 Təşkilat adından imzalayır: { $name }
stats-organisations = Təsdiqlənənlər arasında təşkilatlar: { $count }
