### Azərbaycanca, imzalayanlar üçün. Dəyərlərin xüsusi işarələri əvəz olunur; teqlər bot/messaging/markup.py faylındakılardır.
### reviewed: no

## İlk mesajdan əvvəl

bot-description =
    Açıq məktub: “{ $title }”.

    Onu burada oxuyun və razısınızsa, imzalayın. Hesabınız Sizinlə bot arasında qalır: yalnız təsdiqlədiyiniz sətir dərc olunur.
bot-short-description = Açıq məktub, { $organiser }: burada oxuyun və imzalayın.
bot-name-several = Açıq məktublar
bot-description-several =
    Açıq məktublar.

    Onları burada oxuyun və razı olduqlarınızı imzalayın. Hesabınız Sizinlə bot arasında qalır: yalnız təsdiqlədiyiniz sətir dərc olunur.
bot-short-description-several = Açıq məktublar: burada oxuyun və imzalayın.
command-letter = məktubu oxumaq
command-letters = burada hansı məktublar oxuna bilər
command-sign = məktubu imzalamaq
command-my = imzam: baxmaq, düzəltmək və ya geri götürmək
command-hide = adımı açıq siyahıdan dərhal çıxarmaq
command-show = adımı yenidən göstərmək
command-signatories = kimlər imzalayıb
command-news = məktubla bağlı xəbərlər, istəyənlər üçün
command-privacy = nə saxlanılır və onu kim görür
command-data = haqqımda nə bilirsiniz: hamısı, fayl kimi
command-language = dil seçmək
command-newletter = öz məktubunuzu yaradın
command-myletters = yaratdığınız məktubları görün və dəyişin
command-help = bu bot nə bacarır
command-cancel = imzalamanı dayandırmaq və cavablarımı unutmaq
command-withdraw = imzamı geri götürmək

# Cavab gözlənilməyən yerdə əmr kimi başa düşülən sözlər, vergüllə ayrılıb.
word-letter = məktub, oxu, məktubu oxu
word-letters = məktublar, başqa məktublar, bütün məktublar
word-sign = imzala, imzalamaq
word-my = imzam, mənim imzam, vəziyyət
word-hide = gizlət, adımı gizlət
word-show = göstər, adımı göstər
word-signatories = imzalayanlar, kimlər imzalayıb
word-news = xəbərlər, yeniliklər
word-privacy = məxfilik
word-data = məlumatlar, məlumatlarım, haqqımda nə bilirsiniz
word-language = dil, dillər
word-help = kömək, yardım, ?
word-cancel = ləğv et, dayandır
word-withdraw = geri götür, imzamı geri götür

## Düymələr

button-back = ‹ Geri
button-answer = Bu mənim cavabımdır: “{ $value }”
button-accept = Belə qalsın
button-cancel = Ləğv et
button-cancel-surely = Bəli, dayandır
button-choose-public = Açıq
button-choose-withheld = Adsız
button-chosen-public = ✓ Açıq
button-chosen-withheld = ✓ Adsız
button-change-name = ✏️ Ad
button-change-occupation = ✏️ Məşğuliyyət
button-change-places = ✏️ Ölkələr
button-change-spelling = ✏️ İkinci yazılış
button-confirm = İmzala
button-correct = Düzəlt
button-done = Hazırdır ›
button-hide = Adımı gizlət
button-go-on = Davam et
button-is-old =
    { $platform ->
        [matrix] İndi belə seçim yoxdur. Hazırkı vəziyyət belədir.
       *[telegram] Bu düymə köhnədir. Hazırkı vəziyyət belədir.
    }
button-keep = “{ $value }” qalsın
button-keep-typed = Yazıldığı kimi qalsın
button-keep-signature = Xeyr, qalsın
button-language = Dil
button-letter = Məktub
button-letters = Başqa məktublar
button-closed-letter = { $title } (bağlanıb)
letters-heading = Hansı məktubu oxumaq istəyirsiniz?
button-mend = Dəyiş və göndər
button-my = Mənim imzam
button-news-off = Xəbər göndərmə
button-news-on = Xəbərləri al
button-next = İrəli ›
button-object = Belə olmasın
button-one-spelling = Yalnız yazdığım kimi
button-open = Oxu və imzala
button-page = Dərc olunmuş siyahı
button-previous = ‹ Geri
button-read-on = Oxumağa davam et ›
button-respond = Cavab ver
button-share = Başqalarına çatdır
button-share-card = İstənilən söhbətə kart
button-share-chat = Söhbətə göndər
button-share-code = QR kod
button-share-link = Keçidi kopyala
button-show = Adımı yenidən göstər
button-text = Mətn: { $language }
button-sign = İmzala
button-signatories = İmzalayanlar ({ $count })
button-skip = Keç
button-switch-public = Adımı gizlət
button-switch-withheld = Adımı hamıya göstər
button-withdraw = Geri götür
button-withdraw-surely = Bəli, geri götür
button-withdraw-erase = Hər şeyi sil
button-withdraw-shown = «Geri götürülüb» yaz

## Məktub və oxuna bilən hər şey

letter-heading =
    <h>{ $title }</h>
    <i>{ $organiser }, { $day }</i>
letter-title = <h>{ $title }</h>
letter-authors = <i>Müəlliflər: { $authors }</i>
letter-signed = İmzaların sayı: { $count }.
letter-page = <i>Səhifə { $page } / { $pages }</i>
letter-other-language = Məktub Sizin dilinizdə hələ yoxdur ({ $language }). Onu bu dildə oxuyursunuz: { $shown }. Başqa dillər: /language
letter-by-volunteers = <i>Bu mətni könüllülər tərcümə edib. Əsas sayılan mətnin dili: { $official }.</i>
letter-closed = İmza toplanması başa çatıb: məktubu oxumaq olar, imzalamaq isə daha olmaz. Heç nə dəyişdirilmədi.
letter-paused = Bu məktubu hazırda imzalamaq olmur, oxumaq olar. Heç nə dəyişdirilmədi.
letter-opens = Bu məktubu həmin gündən imzalamaq olar: { $day }. Oxumaq isə indidən olar.
signatories-heading =
    { $count ->
        [one] <b>Bir nəfər imzalayıb.</b>
       *[other] <b>{ $count } nəfər imzalayıb.</b>
    }{ $withheld ->
        [0] { "" }
        [one] { " " }Onlardan birinin adı gizlidir, imzası sayılıb.
       *[other] { " " }Onlardan { $withheld } nəfərin adı gizlidir, imzaları sayılıb.
    }
signatories-line = { $number }. { $line }
line-withdrawn = (imza geri götürülüb: { $day })
first-signatories = İlk imzalayanlar
further-signatories = Digər imzalayanlar
signatories-none = Hələ heç bir ad dərc olunmayıb.
signatories-yours = Sizin sətrinizin nömrəsi: { $number }.
signatories-hint = Kimisə axtarmaq üçün /signatories və bir ad yazın.
signatories-found = Açıq siyahıda <b>{ $name }</b> üzrə tapılanlar:
signatories-not-found = Açıq siyahıda <b>{ $name }</b> üzrə heç kim tapılmadı.
signatories-more = Başqaları da var. Zəhmət olmasa, adı daha ətraflı yazın.
share-heading = <b>Məktubu başqalarına çatdırın.</b> Keçiddən Sizin imzalayıb-imzalamadığınız görünmür.
share-words = Açıq məktub: “{ $title }”. Oxuyun və razısınızsa, imzalayın:
share-code = <b>{ $title }</b> – kim kameranı buna tutsa, məktubu oxuya və imzalaya bilər.
language-question = Hansı dildə danışım?
language-chosen = Bundan sonra Sizinlə azərbaycanca danışıram.
privacy-short =
    İdarəçilər yalnız təsdiqlədiyiniz sətri görür. { $platform ->
        [matrix] Sizin server və bizimki bu botla danışdığınızı, şifrələnməmiş otaqda isə yazdıqlarınızı da görür.
       *[telegram] Telegram bu söhbəti görür; yazdıqlarınız bu formaya keçir və söhbətdən çıxarılır.
    } Ətraflı: /privacy
privacy =
    <b>Nə saxlanılır və onu kim görür</b>

    <b>Nə bildirirsiniz:</b> adınız, ölkələriniz, məşğuliyyətiniz və adınızın göstərilə bilib-bilməyəcəyi. Siz təsdiqləyənədək bunlar şifrələnmiş saxlanılır və bir gündən sonra unudulur.

    <b>Hesabınız</b> heç vaxt açıq şəkildə saxlanılmır. Onun yerinə açarla düzəldilmiş rəqəmsal iz var ki, bir hesabdan bir dəfə imza atılsın, bir də şifrələnmiş ünvan var ki, qərarı Sizə bildirək. Ünvan Sizə bildirildikdən bir gün sonra silinir.

    <b>Kim nə görür:</b> idarəçilər sətri, dili və vaxtı görür, hesabınızı görmür. Qəbul edilmiş açıq imza məktubun altında dərc olunur. Adı gizli olan imza sayılır və başqa heç kimə göstərilmir.

    { $platform ->
        [matrix] <b>Sizin server</b> və bizimki bu botla danışdığınızı, şifrələnməmiş otaqda isə yazılanları da görə bilər.
       *[telegram] <b>Telegram</b> bu söhbətdə yazılanları və bu botla danışdığınızı görə bilər.
    } Bu Sizin üçün təhlükəlidirsə, burada imzalamayın.

    <b>İmzanızı geri götürə bilərsiniz</b>, istənilən vaxt: /my. Bildirdikləriniz dərhal silinir. Əvvəl dərc olunanı başqaları köçürmüş ola bilər.

    <b>Məktub bağlandıqdan { $days } gün sonra</b> bot kimin imzaladığını silir: bütün hesabları və dərc olunmamış bütün adları. Bundan sonra o, imzanızı tapa bilmir; sətrinizin çıxarılması üçün bizə yazın.

    İdarəçilər bir hesabdan daha imza qəbul etmirsə, onun rəqəmsal izi o vaxtadək qalır, imza geri götürüləndən sonra da.

    Suallar: { $contact }
help =
    Bu botda “{ $title }” adlı açıq məktub var. Onu oxuya, imzalaya və imzanızın vəziyyətinə baxa bilərsiniz.
help-line = /{ $command } – { $meaning }
not-understood = Belə əmri tanımıram. Nə bacardığım: /help
group-invitation =
    ✉️ <b>{ $title }</b>

    Açıq məktub. O, şəxsi söhbətdə oxunur və imzalanır, burada heç vaxt.
cancel-question = <b>İmzalama dayandırılsın?</b> Cavablarınız unudulacaq.
cancel-question-correction = <b>Düzəliş dayandırılsın?</b> İmzanız əvvəlki kimi qalacaq.
chosen-public = <b>Açıq imzalayırsınız:</b> sətriniz siyahıda duracaq. Bunun əvəzinə adınızı gizlədə bilərsiniz.
chosen-withheld = <b>Adınız gizlidir:</b> sətri heç kim görməyəcək, yalnız say artacaq. Bunun əvəzinə açıq imzalaya bilərsiniz.
filled-name = ✓ Ad: { $answer }
filled-places = ✓ Ölkələr: { $answer }
filled-occupation = ✓ Məşğuliyyət: { $answer }
filled-public = ✓ Hamıya görünür
filled-withheld = ✓ Ad gizlidir

## İmzalama söhbəti

nothing-asked = İndi heç nə soruşmuram. Məktubu oxumaq, yoxsa imzalamaq istəyirsiniz?
line-understood =
    Mən bunu belə başa düşürəm:
    Ad: { $name }
    Haradan: { $places }
    Məşğuliyyət: { $occupation }
line-unclear = hələ aydın deyil, aşağıya baxın
line-empty = yoxdur
ask-name = <b>Adınız nədir?</b> Məktubun altında necə durmalıdırsa, elə yazın.
ask-spelling =
    <b>Adınız { $script ->
        [cyrillic] kiril
        [armenian] erməni
        [georgian] gürcü
        [arabic] ərəb
       *[latin] latın
    } hərfləri ilə necə yazılır?</b> Birinci yazılışı oxuya bilməyənlər üçün onun yanında duracaq. Yazın, ya da adınızı olduğu kimi saxlayın.
ask-places =
    <b>Hansı ölkə və ya ölkələr?</b> Haradansınız və ya harada yaşayırsınız; bir neçəsi ola bilər. Onlar sətrinizdə durur ki, oxuyanlar haradan imzalandığını görsün. { $platform ->
        [matrix] Yazın,
       *[telegram] Birini və ya bir neçəsini basın, ya da yazın,
    } məsələn: <i>Ermənistan/Avstriya</i>.
ask-places-typed = <b>Hansı ölkə və ya ölkələr?</b> Haradansınız və ya harada yaşayırsınız; bir neçəsi ola bilər. Onlar sətrinizdə durur ki, oxuyanlar haradan imzalandığını görsün. Məsələn: <i>Ermənistan/Avstriya</i>.
word-is-command = “{ $word }” sözünü hələ cavab kimi qəbul etmədim: bu həm də əmrdir. Zəhmət olmasa, hansını nəzərdə tutduğunuzu seçin.
question-waits = İmzalama hələ bitməyib: sadəcə davam edin və ya suala yenidən baxın: /sign.
places-picked = Seçilib: <b>{ $places }</b>
places-misspelt = Siz belə yazdınız: <b>{ $typed }</b>. Bəlkə, bunu nəzərdə tutursunuz: <b>{ $meant }</b>? Bunu seçin və ya yazdığınız kimi saxlayın.
ask-occupation = <b>Nə işlə məşğulsunuz?</b> Məşğuliyyətiniz və ya təşkilatınız, məsələn: <i>tarixçi</i>. Bunu keçə bilərsiniz.
ask-confirmation-public = <b>Zəhmət olmasa, yoxlayın.</b> Məhz bu sətir dərc olunacaq:
ask-confirmation-withheld = <b>Zəhmət olmasa, yoxlayın.</b> İdarəçilər bunu görəcək:
exact-line = <blockquote>{ $line }</blockquote>
confirm-by-button =
    { $platform ->
        [matrix] İmzalamaq, nəyisə dəyişmək və ya ləğv etmək üçün, zəhmət olmasa, bu nömrələrdən biri ilə cavab verin.
       *[telegram] İmzalamaq, nəyisə dəyişmək və ya ləğv etmək üçün, zəhmət olmasa, düymələrdən istifadə edin.
    }
visibility-public = Qəbul edildikdən sonra sətri hamı görəcək.
visibility-withheld = Ad gizlidir. Bu sətri heç kim görməyəcək; yalnız say artacaq.
published-public = Onu hamı görür.
published-withheld = O sayılıb. Bu sətri heç kim görmür; yalnız say artıb.
former-hidden = Təsdiqlədiyiniz anda sətriniz açıq siyahıdan çıxacaq.
former-still = Əvvəlki sətriniz açıq qalır.
former-stays = Bu qəbul edilənədək əvvəlki sətriniz açıq qalır: “{ $line }”.
next-decides = Onu idarəçilər ({ $organiser }) oxuyur və qərar verir.
next-published = Qəbul edildikdən sonra burada dərc olunacaq: { $url }
lately-hours = Son vaxtlar bu, təxminən bu qədər saat çəkib: { $hours }.
lately-days = Son vaxtlar bu, təxminən bu qədər gün çəkib: { $days }.
wording-changed = Siz cavab verərkən məktubun mətni dəyişib. Zəhmət olmasa, imzalamazdan əvvəl onu yenidən oxuyun (/letter).
wording-question = <b>İmzaladığınız mətn dəyişib.</b> Üstündən xətt çəkilən artıq yoxdur, qalın yazılan yenidir. İmzanız imzaladığınız mətnin altında qalır, əgər onu yeni mətn üçün də saxlamasanız.
wording-more = Bura sığandan çoxu dəyişib. Bütün mətn: /letter
wording-gone = <b>Məktub imzaladığınız dildə ({ $language }) artıq yoxdur.</b> İmzanız imzaladığınız mətnin altında qalır. İndiki mətn: /letter
wording-kept = Təşəkkür edirik. İmzanız indi yeni mətnin altındadır.
wording-changed-again = Bu arada mətn bir daha dəyişib.
my-earlier-text = Siz məktubun əvvəlki mətnini imzalamısınız.
news-offered = Burada məktubla bağlı xəbərlər almaq istəyirsiniz, məsələn, o təqdim ediləndə və ya imza toplanması başa çatanda? Siz açmayınca xəbər gəlmir. Bunun üçün bu çatın ünvanı, siz bağlayana və ya imzanızı geri götürənə qədər, şifrələnmiş saxlanılır.
news-on = Məktubla bağlı xəbərləri burada alırsınız. Bunun üçün bu çatın ünvanı, siz bağlayana və ya imzanızı geri götürənə qədər, şifrələnmiş saxlanılır.
news-stopped = Məktubla bağlı xəbər daha gəlməyəcək. Bu çatın ünvanı bunun üçün daha saxlanılmır.
news-heading = 📣 <b>{ $organiser } “{ $title }” məktubu haqqında:</b>
news-closed = 📣 <b>“{ $title }” məktubu üçün imza toplanması başa çatıb.</b> İmzalar: { $count }.
news-foot = <i>Xəbər almaq istədiyiniz üçün bunu alırsınız. Bağlamaq üçün: /news</i>
milestone = 🎉 “{ $title }” məktubunun altında <b>{ $count } imza</b>.
names-heading = ✍️ “{ $title }” <b>məktubunun altında yeni imzalar</b>:
names-others = … və daha { $count } imza.
button-keep-wording = Yeni mətn üçün saxla
button-differences = Nə dəyişib
thanks = <b>İmzanız üçün təşəkkür edirik.</b>
thanks-correction = <b>Təşəkkür edirik, düzəlişiniz gəlib çatdı.</b>
leave-not-direct = Bu, şəxsi söhbət deyil. Mən hər imzalayanla təklikdə danışıram: zəhmət olmasa, mənimlə şəxsi söhbət başlayın.
leave-enough-rooms = Mənimlə artıq bir hesabın ola biləcəyi qədər söhbətiniz var. Zəhmət olmasa, onlardan birində yazın.
leave-full = Hazırda yeni otaqlara qoşula bilmirəm. Zəhmət olmasa, sonra yenidən cəhd edin.
leave-overheard = Çıxıram, çünki burada artıq tək deyilik: imza yalnız Sizinlə mənim aramdadır. Zəhmət olmasa, mənimlə yeni şəxsi söhbət başlayın.
leave-idle = Burada çoxdandır heç kim yazmayıb, ona görə çıxıram. İstədiyiniz vaxt məni yenidən dəvət edin: imzanız olduğu kimi qalır.
cancelled = Ləğv edildi. Cavablarınız unudulub.
cancelled-correction = Ləğv edildi. İmzanız əvvəlki kimi qalır.
strange-edited =
    { $platform ->
        [matrix] Hansı cavabı düzəltdiyinizi ayıra bilmirəm, ona görə heç nə dəyişdirilmədi. Zəhmət olmasa, düzgün cavabı onun sualına cavab kimi göndərin və ya həmin suala qayıdın.
       *[telegram] Sonradan düzəldilmiş mesajları izləyə bilmirəm. Cavabınız ilk göndərdiyiniz kimi qalır; onu düymələrlə dəyişə bilərsiniz.
    }
strange-emote = Bu, hərəkət kimi gəldi, ona görə cavab saymıram. Zəhmət olmasa, adi mesajla göndərin. Əvvəl bildirdiklərinizdən heç nə itməyib.
strange-forgeable = Reaksiya şifrələnmədən gəlir, ona görə onunla nə imzalayıram, nə də imzanı geri götürürəm. Zəhmət olmasa, nömrəni yazın.
strange-poll = Sorğularda iştirak etmirəm. Zəhmət olmasa, sözlə cavab verin. Əvvəl bildirdiklərinizdən heç nə itməyib.
edited-too-late = İmzanız təsdiqlədiyiniz kimi qalır: mesajın düzəldilməsi onu dəyişmir. Düzəltmək üçün /my yazın.
answer-changed = ✏️ Dəyişdirildi: <b>{ $answer }</b>
answer-deleted = Siz bu cavabı sildiniz, mən də onu unutdum. Zəhmət olmasa, yenidən cavab verin.
strange-verification = Mən botam: burada Sizinlə emojiləri müqayisə edəcək heç kim yoxdur, ona görə yoxlamadan imtina etdim. Mən olduğuma əmin olmaq üçün cihazımın rəqəmsal izini təşkilatçıların verdiyi ilə müqayisə edin. Əvvəl bildirdiklərinizdən heç nə itməyib.
strange-open = Bu, şifrələnmiş otağa şifrəsiz gəldi və oxunmadı. Zəhmət olmasa, şifrələyən proqramdan yenidən göndərin.
strange-unsigned = Bu, sahibinin təsdiqləmədiyi cihazdan gəldi və oxunmadı: burada yalnız təsdiqlənmiş cihazlar qərar verir. Zəhmət olmasa, onu proqramın parametrlərində təsdiqləyin və ya başqa cihazdan yazın.
strange-reaction = Heç nə qərara alınmadı: burada yalnız təsdiqlənmiş cihazlardan yazılan sözlər nəzərə alınır, reaksiyanı isə heç bir cihaz imzalamır. Zəhmət olmasa, karta “qəbul et” və ya “rədd et” sözləri ilə cavab verin.
strange-sealed = Yazdığınızın şifrəsini aça bilmədim. Zəhmət olmasa, yenidən göndərin. Əvvəl bildirdiklərinizdən heç nə itməyib.
event-failed = Burada nəsə pozuldu və bu, bizim günahımızdır. İndicə göndərdiyiniz qəbul olunmadı; əvvəl bildirdiklərinizdən heç nə itməyib. Zəhmət olmasa, başqa cür yoxlayın.
strange-hasty = Mənim oxuya bildiyimdən tez yazırsınız. İndi gələn mesajlar nəzərə alınmır: zəhmət olmasa, bir dəqiqə gözləyin, sonra buradan davam edin. Əvvəl bildirdiklərinizdən heç nə itməyib.
strange-long = Bu mənim üçün çox uzundur: burada mesaj ən çoxu 4096 işarədən ibarət ola bilər. Zəhmət olmasa, daha qısa göndərin. Əvvəl bildirdiklərinizdən heç nə itməyib.
strange-other = Burada yalnız sözləri oxuya bilirəm. Əvvəl bildirdiklərinizdən heç nə itməyib.

## Cavab niyə qəbul oluna bilmir

name-address = Bu, ünvana və ya nömrəyə oxşayır. Zəhmət olmasa, adınızı yazın.
name-empty = Zəhmət olmasa, adınızı yazın.
name-lines = Zəhmət olmasa, adınızı bir sətirdə yazın.
name-needed = İmza üçün ad lazımdır. Onu ictimaiyyətdən gizlədə bilərsiniz.
name-no-letters = Adda hərflər olmalıdır. Zəhmət olmasa, yenidən yazın.
name-symbols = Ad hərflərdən ibarətdir. Zəhmət olmasa, onu emojisiz və başqa işarələrsiz yazın.
spelling-only = Bura yalnız adınızı, sualda deyilən hərflərlə yazın.
name-too-long = Bu, { $most } işarədən uzundur. Zəhmət olmasa, adınızı daha qısa yazın.
occupation-address = Zəhmət olmasa, nə işlə məşğul olduğunuzu sözlə yazın, ünvan və nömrə olmadan.
place-address = Zəhmət olmasa, yerin adını yazın, ünvan və nömrə olmadan.
place-no-letters = Yerin adında hərflər olmalıdır. Zəhmət olmasa, yenidən yazın.
place-too-long = Yerin adı ən çoxu { $most } işarədən ibarət ola bilər. Zəhmət olmasa, daha qısa yazın.
places-empty = Zəhmət olmasa, ən azı bir ölkənin adını yazın.
places-needed = İmza üçün ən azı bir ölkə lazımdır. Onun istənilən adı yarayır.
places-too-many = Ən çoxu { $most } ölkə. Zəhmət olmasa, artığını çıxarın.
withdrawn-too-often = Bir saat ərzində bir neçə dəfə imzanızı geri götürmüsünüz. Zəhmət olmasa, bir az gözləyin, sonra düyməni yenidən basın: cavablarınız saxlanılıb.
text-empty = Zəhmət olmasa, bir neçə söz yazın.
text-formula = Zəhmət olmasa, “=”, “+”, “-” və ya “@” işarəsi ilə yox, hərflə başlayın.
text-lines = Zəhmət olmasa, bunu bir sətirdə yazın.
text-long = Bu mənim üçün çox uzundur. Zəhmət olmasa, qısaldın.
text-lost = Mətnin bir hissəsi yolda itib: yerində “�” durur. Zəhmət olmasa, yenidən yazın.
text-too-long = Bu, { $most } işarədən uzundur. Zəhmət olmasa, qısaldın.
text-unreadable = Burada göstərilə bilməyən işarələr var. Zəhmət olmasa, onlarsız yenidən yazın.

## İmzanın vəziyyəti

my-heading = <b>İmzanız, №{ $number }</b>
my-number = Açıq siyahıdakı yeri: { $number }.
my-hidden = Adınızı gizlətmisiniz. Geri qaytarmaq üçün: /show
my-none = Siz imzalamamısınız. Məktubu oxumaq, yoxsa imzalamaq istəyirsiniz?
my-until = İmza toplanması başa çatıb. İmzanızı burada hələ geri götürə bilərsiniz. { $day } tarixində bot kimin imzaladığını silir; bundan sonra, zəhmət olmasa, bura yazın: { $contact }.
my-erased = İmza toplanması başa çatıb və { $day } tarixində bot məktubu kimin imzaladığını silib: onların arasında olub-olmadığınızı daha bilmir. Dərc olunmuş siyahı olduğu kimi qalır. Orada Sizin sətriniz varsa və onu dəyişmək və ya çıxarmaq istəyirsinizsə, zəhmət olmasa, bura yazın: { $contact }.
data-caption = <b>Bu hesab haqqında məndə olan hər şey bu fayldadır.</b> Məndə nə telefon nömrəniz, nə də hesabınızın adı var və bu yazışmanı saxlamıram.
hide-done = Adınız gizlədildi: açıq siyahıda onu heç kim görmür. İmzanız qalır, adınızı isə istədiyiniz vaxt geri qaytara bilərsiniz: /show
hide-withheld = Adınız onsuz da gizlidir: açıq siyahıda yoxdur.
show-done = Adınız yenidən açıq siyahıdadır. Onu istədiyiniz vaxt dərhal çıxara bilərsiniz: /hide
show-waits = Adınız artıq gizli deyil. Gözləyən sətri administratorlar qəbul edən kimi hamı görəcək.
show-withheld = Siz adınızı gizlədərək imzalamısınız. Onu göstərmək üçün “Düzəlt” seçin; administratorlar imzaya bir daha baxacaq.
state-pending = Qəbul edilməsini gözləyir, növbədəki yeri: { $place }. Sizə burada bildiriləcək.
state-approved = Qəbul edilib.
state-rejected = Bu şəkildə qəbul edilməyib. { $reason } Onu dəyişib yenidən göndərə və ya bura yaza bilərsiniz: { $contact }.
state-removed = İdarəçilər onu siyahıdan çıxarıb. Onu düzəldə və ya bura yaza bilərsiniz: { $contact }.
told-removed = <b>İmzanız siyahıdan çıxarıldı.</b> Bu səhvdirsə, onu düzəldin (/my) və ya bura yazın: { $contact }.
blocked = Təəssüf ki, bu məktub bu hesabdan daha imza qəbul etmir.
blocked-contact = Bu səhvdirsə, bura yazın: { $contact }.
blocked-still = /data Sizin haqqınızda saxlanılanları göstərir, /hide adınızı siyahıdan çıxarır.
told-erased = <b>İmzanız bildirdiyiniz hər şeylə birlikdə silindi.</b> Bunu Sizin adınızdan xahiş ediblər. Yenidən imzalaya bilərsiniz.
withdraw-question = <b>İmzanızı geri götürürsünüz?</b> Bildirdiyiniz hər şey dərhal silinir. Sonra yenidən imzalaya bilərsiniz.
withdraw-numbered = Sətrinizin açıq siyahıdakı nömrəsi { $number }. <b>Hər şeyi sil</b> sətri siyahıdan çıxarır və sonrakı nömrələr dəyişir. <b>«Geri götürülüb» yaz</b> adı və qalan hər şeyi də silir, amma nömrə «geri götürülüb» sözü və günlə birlikdə qalır.
withdrawn = Geri götürüldü. Bildirdikləriniz silindi.
withdrawn-shown = Geri götürüldü. Bildirdikləriniz silindi. Açıq siyahının { $number } nömrəsində yalnız geri götürülmə günü yazılıb.
told-edited = <b>İmzanız indi belədir.</b> Bu düzgün deyilsə, onu düzəldin: /my.
told-approved = <b>İmzanız qəbul edildi.</b>
told-mended = <b>İdarəçilər sətri düzəldib.</b> Siz belə yazmışdınız:
mended-accepted = Təşəkkür edirik. Sətriniz belə qalır:
mended-objected = Həmin sətir artıq açıq siyahıda deyil. İdarəçilər Sizin yazdığınız sətir barədə yenidən qərar verəcək:
told-rejected = <b>İmzanızı bu şəkildə qəbul etmək olmadı.</b> { $reason } Onu dəyişib yenidən göndərə (/my) və ya bura yaza bilərsiniz: { $contact }.
told-word = İdarəçilər yazır:
told-former-back = Düzəlişiniz haqqında vaxtında qərar verilmədi. O silindi və əvvəlki sətriniz açıq qalır. Onu burada yenidən düzəldə bilərsiniz: /my
told-former-hidden = Düzəlişiniz haqqında vaxtında qərar verilmədi. O silindi və əvvəlki sətriniz adınız gizli halda qalır. Geri qaytarmaq üçün: /show
told-former-removed = Administratorlar əvvəlki sətrinizi açıq siyahıdan çıxarıb. Düzəlişiniz hələ də qərar gözləyir.
told-lapsed = { $days } gün ərzində imzanız haqqında qərar verilmədi. O, bildirdiyiniz hər şeylə birlikdə silindi. Yenidən imzalaya bilərsiniz.
told-lapsed-at-the-end = İmza toplanması başa çatdı və imzanız haqqında vaxtında qərar verilmədi. O, bildirdiyiniz hər şeylə birlikdə silindi.
told-undone = İmzanız haqqında qərar geri alındı. O, yenidən qəbul edilməsini gözləyir və Sizə bildiriləcək.
told-question = ❓ <b>İdarəçilərin ({ $organiser }) imzanız haqqında sualı var.</b>
question-how = Cavab vermək məcburi deyil: imzanız əvvəlki kimi gözləyir. Onlar hesabınızı görmür. Ünvan, nömrə və ya parol bildirməyin.
write-answer = <b>Zəhmət olmasa, cavabınızı bir mesajda yazın.</b> İdarəçilər onu yazdığınız kimi oxuyacaq.
answer-sent = Təşəkkür edirik. İdarəçilər bunu oxuyacaq:
reason-duplicate = Görünür, belə imza artıq var.
reason-not-a-person = Görünür, bu, real adam deyil.
reason-offensive = O, təhqiramizdir.
reason-other = İdarəçilər başqa səbəb göstərməyib.

## A line that admins have entered

claim-question = <b>Bu sətir Sizinkidir?</b> Onu “{ $title }” məktubunun idarəçiləri Sizin üçün daxil edib:
claim-made = <b>Təşəkkür edirik. Bu sətir indi Sizinkidir.</b>
claim-pending = O, idarəçilərin qərarını gözləyir. Nə qərar verdikləri Sizə bildiriləcək.
claim-approved = O, açıq siyahıdadır.
claim-refused = <b>Sətir silindi.</b> İdarəçilər onun Sizinki olmadığını bilir.
claim-void = <b>Bu keçid işləmir.</b> O, bir dəfə və yalnız sətir yerində olduqca işləyir. Onu Sizə verən yenisini yarada bilər.
claim-signed = <b>Heç nə dəyişdirilmədi.</b> Bu hesabın artıq imzası var, №{ $number }, birdən çoxu isə ola bilməz. Kömək: { $contact }
button-mine = Mənimkidir
button-not-mine = Mənimki deyil

## İdarəçilər qrupu

alarm-backlog = ⚠️ Çatdırılmağı gözləyən: { $count ->
        [one] bir mesaj
       *[other] { $count } mesaj
    }, ən köhnəsi artıq { $minutes } dəqiqədir. Operator botun jurnalına baxmalıdır.
alarm-over-backlog = ✅ Mesajlar yenidən çatdırılır.
command-elsewhere = /{ $command } mənimlə şəxsi söhbət üçündür.
command-mistyped = Heç nə dəyişdirilmədi: “{ $typed }” nədir, bilmirəm. Bəlkə, /{ $meant }?
command-unknown = Heç nə dəyişdirilmədi: “{ $typed }” nədir, bilmirəm. Burada nə bacardığım: /help.
not-configured = Siz burada oxuyursunuz, amma təyin edilmiş idarəçilər arasında { $person } yoxdur, ona görə heç nə dəyişdirilmədi. Operator Sizi əlavə edə bilər.
mend-name = İmza üçün insanın çağırıldığı ad lazımdır, burada isə şübhə qaldı.
mend-words = Onun bəzi sözləri məktubun altında dura bilməz.
reason-untold = Səbəb burada göstərilmir.
reason-unknown = Heç nə rədd edilmədi: belə səbəbi tanımıram. Zəhmət olmasa, bunlardan birini yazın: { $reasons }; məsələn: /reject 12 duplicate
toast-newcomer =
    Burada yenisiniz və hələ qərar verə bilmirsiniz. Burada qərar verən biri Sizə icazə verə bilər; verməsə, yenidən yoxlayın: { $minutes ->
        [one] bir dəqiqə
       *[other] { $minutes } dəqiqə
    } sonra.
not-allowed = Bunu yalnız idarəçilər qrupunun üzvləri və yalnız həmin qrupda edə bilər.

## Məktub yaratmaq

founding-text = <b>Yeni məktub.</b> Mətnini göndərin: yazaraq və ya yönləndirərək, uzundursa bir neçə mesajla, ya da fayl kimi (.md, .txt, .docx, .odt). Birinci sətir başlıqdır. Siz məktubu açmayınca onu heç kim oxumur. Bir həftə davam etməsəniz, verdikləriniz silinir.
founding-so-far = İndiyədək işarə: { $count }. Mətnin davamını göndərin və ya onu bu şəkildə götürün.
founding-translation = Tərcüməni eyni cür göndərin. Onun birinci sətri başlıqdır.
founding-language = Bu mətn hansı dildədir? Dilin kodunu da yaza bilərsiniz, məsələn pt-BR.
founding-further = Məktubun dilləri: { $languages }. Tərcümə əlavə etmək istəyirsiniz?
founding-organiser = <b>Məktubu kim dərc edir?</b> Hamının oxuyacağı kimi yazın: şəxs, qrup və ya təşəbbüs.
founding-contact = <b>Sizə hara yazmaq olar?</b> Ünvanı hamı görəcək və o, istəmədən Sizə aparmamalıdır. Ən yaxşısı yeni e-poçt ünvanıdır.
founding-closes = <b>İmzalamaq üçün son gün hansıdır?</b> Belə yazın: 2027-05-31.
founding-preview = 👀 <b>Məktub belə görünəcək:</b>
founding-group =
    <b>İndi idarəçilər qrupu.</b> Onlar hər imzanı oxuyur və qərar verir. { $platform ->
        [matrix] Onlar üçün qapalı və şifrəli otaq yaradır və Sizi dəvət edirəm. Ora etibar etdiyiniz adamları dəvət edirsiniz.
       *[telegram] Etibar etdiyiniz adamlarla qapalı qrup yaradın və məni düymə ilə, idarəçi kimi əlavə edin. Düymənin linki kimdədirsə, qrupu o seçə bilər: heç kimə verməyin.
    }
founding-open = <b>Məktub açılsın?</b> Bundan sonra linki olan hər kəs onu oxuya və imzalaya bilər. İdarəçilər bu qrupda qərar verir: “{ $group }”.
founding-working = ⏳ Bir an, zəhmət olmasa.
founding-opened = <b>Məktub açıldı:</b> “{ $title }”. İndi onu yaya bilərsiniz.
founding-later = /myletters ilə onu sonra görə və dəyişə bilərsiniz.
founding-group-opened = <b>Bu qrup “{ $title }” məktubu haqqında qərar verir.</b> Hər imza bura kart kimi gəlir. Nə etmək olar: /help
founding-group-here = Bu qrup yeni məktub haqqında qərar vermək üçün seçilib. Davamı mənimlə şəxsi söhbətdədir.
founding-leave = Yeni məktub üçün verdiyiniz hər şey silinsin?
founding-left = Burada məktub yaradılmır: ondan heç nə saxlanmır.
founding-not-you = Bu hesab burada məktub yarada bilməz. Botu idarə edən şəxs icazə verə bilər.
founding-full = İndi başqa məktub yarada bilməzsiniz: bu botun daşıya bildiyi qədər məktub var.
founding-failed = Məktub açılmadı: bu maşın onu saxlaya bilmədi. Heç nə itməyib; zəhmət olmasa, sonra yenidən yoxlayın.
founding-no-text = Birinci sətirdə başlıq, onun altında mətn olmalıdır. Zəhmət olmasa, yenidən göndərin.
founding-too-long = Bu, boşdur və ya çox uzundur. Ən çoxu işarə: { $most }.
founding-title-long = Başlıq, yəni birinci sətir, çox uzundur. Ən çoxu işarə: { $most }. Zəhmət olmasa, mətni yenidən göndərin.
founding-file-kind = Adı .md, .txt, .docx və ya .odt ilə bitən faylları oxuyuram.
founding-file-large = Bu fayl çox böyükdür. Ən çoxu MB: { $most }.
founding-file-broken = Bu faylı oxuya bilmirəm. Zəhmət olmasa, mətni mesajla və ya başqa növ faylla göndərin.
founding-language-unknown = Bu dili tanımıram. Zəhmət olmasa, kodunu yazın, məsələn pt-BR.
founding-no-address = Ora yazmaq olmur. Zəhmət olmasa, ünvan verin, məsələn letter@example.org.
founding-no-such-day = Zəhmət olmasa, hələ gəlməmiş, ən çoxu üç il sonrakı bir gün yazın, məsələn 2027-05-31.
founding-group-unknown = İndi qrupa baxa bilmədim. Zəhmət olmasa, yenidən yoxlayın.
founding-group-taken = Həmin qrupda başqa məktub haqqında qərar verilir. Zəhmət olmasa, başqasını seçin.
founding-group-outside = Mən artıq həmin qrupda deyiləm. Zəhmət olmasa, məni yenidən əlavə edin.
founding-group-exposed = “{ $group }” qrupuna dəvətsiz adamlar girə və ya onu oxuya bilər. Qrupu qapalı edin, sonra yenidən baxım.
founding-group-made = Sizi yeni otağa dəvət etdim. Dəvəti qəbul edin, digər idarəçiləri ora dəvət edin, sonra baxım.
founding-group-nobody = “{ $group }” otağında hələ məndən başqa heç kim yoxdur. Dəvətimi qəbul edin, sonra yenidən baxım.
founding-group-no-admin = “{ $group }” qrupunda idarəçi deyiləm. Mənə bu hüququ verin, sonra yenidən baxım.
button-founding-all = Hamısı budur
button-founding-add = Əlavə et
button-founding-go-on = Onsuz davam et
button-founding-no-day = Son gün yoxdur
button-founding-right = Belə düzdür
button-founding-group = Qrupa əlavə et
button-founding-make = Otağı yarat
button-founding-look = Yenidən bax
button-founding-open = Məktubu aç
button-founding-stay = Davam et
button-founding-erase = Sil

my-letters = <b>Məktublarınız.</b> Hansını görmək və ya dəyişmək istəyirsiniz?
my-letters-none = Burada bu hesabın yaratdığı məktub yoxdur.
my-letter =
    <b>{ $title }</b>
    { $state ->
        [open] 🟢 Onu imzalamaq olar.
       *[closed] 🔒 İndi onu heç kim imzalaya bilməz.
    }
    Mətnlər: { $languages }
    Dərc edən: { $organiser }
    Əlaqə: { $contact }
my-letter-day = Son gün: { $day }
altering-text = «{ $title }» məktubunun yeni mətnini və ya tərcüməsini göndərin: mesajlarla, yaxud fayl kimi (.md, .txt, .docx, .odt). İlk sətir başlıqdır. Məktubun artıq olduğu dildə o, oradakı mətni əvəz edir.
altering-preview = 👀 <b>İmzalayanlar onu belə görəcək.</b> Əvvəlki mətni imzalayan o mətnlə qalır; adminlər /wording ilə onlardan soruşa bilər.
altering-line = Hamı bunu görəcək: «{ $line }». Dəyişdirilsin?
founding-opens = <b>Hamı hansı gündən imzalaya bilər?</b> O vaxta qədər yalnız təşkilatçılar və idarəçilər imzalayır və məktubun altında birinci dayanırlar. Belə yazın: 2027-05-31.
founding-opens-on = { $day } tarixinə qədər yalnız təşkilatçılar və idarəçilər imzalayır və birinci dayanırlar. Sonra hamı imzalayır.
founding-opens-too-late = Onda məktub açılmamış bağlanardı. Zəhmət olmasa, başqa gün yazın.
founding-organisations-sign = Təşkilatlar da səlahiyyətli şəxs vasitəsilə imzalayır.
button-founding-later = Hamıya sonra
button-founding-at-once = Dərhal
button-founding-organisations = Təşkilatlar da
button-founding-people = Yalnız insanlar
button-altering-opens = İlk gün
button-altering-organisations = Təşkilatlar
altering-organisations = { $state ->
        [yes] “{ $title }” məktubunu təşkilatlar da, hər biri səlahiyyətli şəxs vasitəsilə, imzalaya bilərmi?
       *[no] Təşkilatlar “{ $title }” məktubunu daha imzalamasın? İmzalamış olanlar qalır.
    }
altering-closed = «{ $title }» məktubu bağlansın? Bundan sonra onu heç kim imzalaya bilməz.
altering-reopened = «{ $title }» məktubu yenidən açılsın?
altering-done = ✅ Edildi, adminlərə xəbər verildi.
altering-failed = Dəyişdirmək mümkün olmadı: bu kompüter onu saxlaya bilmədi. Əvvəlki qalır; lütfən, sonra yenidən cəhd edin.
altering-too-late = Bu artıq mümkün deyil: məktubun son günü keçib, ya da imzalayanların məlumatları silinir.
altering-not-you = Bu hesab burada məktublarını görə və bağlaya bilər, başqa heç nəyi dəyişə bilməz. Bu botu işlədən daha çoxuna icazə verə bilər.
button-altering-text = Mətn, tərcümə
button-altering-organiser = Kim dərc edir
button-altering-contact = Əlaqə
button-altering-closes = Son gün
button-altering-closed = Bağla
button-altering-reopened = Yenidən aç
button-altering-yes = Bəli, et
button-altering-list = Bütün məktublarım
organisers = <b>«{ $title }» məktubunun təşkilatçıları</b> rəqəmləri və siyahıları məndən şəxsi çatda alır: { $count } / ən çoxu { $most }. Kimisə əlavə etmək üçün o, mənə şəxsi çatda «/newletter { $code }» göndərsin. Və ya mənə hesabın Telegram nömrəsini, yaxud Matrix ünvanını göndərin.
organisers-add = { $account } hesabı məktubun rəqəmlərini və siyahılarını görsün?
organisers-away = { $account } hesabı məktubun rəqəmlərini və siyahılarını daha görməsin?
organisers-applied = Kodu göndərən hesabın adı: «{ $person }».
organisers-asked = Təşəkkür edirəm. Məktubu yaradandan soruşuldu.
organisers-unknown = Bu, hesab deyil. Onun Telegram nömrəsini, məsələn 123456789, və ya Matrix ünvanını, məsələn @flora:example.org, göndərin.
organisers-there = Bu hesab artıq təşkilatçılar arasındadır.
organisers-full = Ən çoxu { $most } təşkilatçı ola bilər. Əvvəlcə kimisə çıxarın.
button-organisers-away = Çıxar:
button-altering-organisers = Təşkilatçılar

## İnsanların düyməni basmaq əvəzinə yazdığı sözlər: hər biri üçün bir neçəsi, vergüllə

typed-skip = keç, növbəti, heç nə
typed-back = geri, geri qayıt
typed-cancel = ləğv et, ləğv, dayandır
typed-yes = bəli, hə, oldu, düzdür
typed-no = yox, xeyr, lazım deyil

## Organisations

ask-kind = <b>Öz adınızdan, yoxsa təşkilat adından imzalayırsınız?</b> Bir hesab bir dəfə imzalayır. Öz adınızdan da imzalamaq üçün, xahiş edirik, başqa hesabdan istifadə edin.
button-kind-person = Öz adımdan
button-kind-organisation = Təşkilat adından
kind-needed = Əvvəlcə kimin adından imzaladığınızı seçin.
filled-kind-person = ✓ Öz adımdan
filled-kind-organisation = ✓ Təşkilat adından
button-change-kind = ✏️ Kimin adından
ask-name-organisation = <b>Təşkilatın adı nədir?</b> Məktubun altında necə duracaqsa, elə yazın.
ask-places-organisation = <b>Təşkilat hansı ölkədə və ya ölkələrdə işləyir?</b> Onlar sətrində durur. Yazın, məsələn <i>Ermənistan/Avstriya</i>.
ask-occupation-organisation = <b>Bu nə təşkilatdır?</b> Bir neçə sözlə, məsələn <i>hüquq müdafiə təşkilatı</i>. Bunu ötürə bilərsiniz.
filled-occupation-organisation = ✓ Nə təşkilatdır: { $answer }
button-change-occupation-organisation = ✏️ Nə təşkilatdır
ask-representative = <b>Təşkilat adından kim imzalayır?</b> Adınızı və vəzifənizi yazın. Bunu imza hüququnuzu yoxlamaq üçün yalnız adminlər görür; heç vaxt dərc olunmur və qərardan az sonra silinir.
filled-representative = 🔒 Adından imzalayır: { $answer }
button-change-representative = ✏️ Kim imzalayır
representative-needed = Təşkilat adından bir şəxs imzalamalıdır. Adı heç vaxt dərc olunmur.
signs-as-organisation = 🏛 Təşkilat imzalayır.
section-organisations = Təşkilatlar
section-people = İnsanlar
