### Azərbaycanca, ictimai səhifənin oxucuları üçün. Dəyərlərin xüsusi işarələri əvəz olunur.
### reviewed: no

site-skip = Məktuba keç
site-languages = Dillər
site-byline = { $organiser }, { $day }
site-description = Açıq məktub: { $organiser }. Oxuyun, kimlərin imzaladığına baxın və imzalayın.
site-count =
    { $count ->
        [0] Hələ heç kim imzalamayıb.
        [one] Bir nəfər imzalayıb.
       *[other] { $count } nəfər imzalayıb.
    }
site-withheld =
    { $withheld ->
        [one] Onlardan birinin adı gizlidir, imzası sayılıb.
       *[other] Onlardan { $withheld } nəfərin adı gizlidir, imzaları sayılıb.
    }

## Necə imzalamaq olar

site-sign = Məktubu imzala
site-sign-how = Botla şəxsi söhbətdə imzalayırsınız; məktubu təşkil edən: { $organiser }. Bot adınızı, ölkənizi və istəsəniz, məşğuliyyətinizi soruşur. Yalnız təsdiqlədiyiniz sətir, o da qəbul ediləndən sonra dərc olunur; hesabınız heç vaxt dərc olunmur.
site-sign-telegram = Telegram-da imzala
site-sign-matrix = Matrix-də imzala
site-code = Kamera üçün kod: { $link }
site-code-how = Və ya telefonun kamerasını koda tutun:
site-open-until = Məktubu bu günün sonunadək imzalamaq olar: { $day }.
site-closed = İmza toplanması başa çatıb. Məktubu bu günün sonunadək imzalamaq olardı: { $day }.

## Kim imzalayıb

site-signatories = İmzalayanlar
site-signatories-of = “{ $title }”: imzalayanlar
site-none = Hələ heç bir ad dərc olunmayıb.
site-earlier = daha əvvəlki mətni imzalayıb
site-earlier-note = Ulduz (*) o deməkdir ki, məktubun daha əvvəlki mətni imzalanıb.
site-next = Növbəti səhifə
site-previous = Əvvəlki səhifə
site-contents = Bütün səhifələr
site-contents-from = Bu addan başlayaraq: { $name }
site-back = Məktuba qayıt

## Axtarış. O, oxucunun brauzerində işləyir; “#” orada ədədlə əvəz olunur.

site-search = Ad axtar
site-search-hint = Adın ən azı iki hərfini yazın.
site-found = Tapıldı: { $number }
site-found-none = Siyahıda belə ad yoxdur.
site-found-more = Tapılanlar burada göstərilə biləndən çoxdur: adı daha tam yazın.
site-search-failed = Axtarış indi işləmir. Yenidən cəhd edin və ya siyahını vərəqləyin.

## Səhifənin aşağısında

site-about = Bu səhifə haqqında
site-wording = Bu mətnin rəqəmsal izi:
site-contact = Yazın: { $contact }
site-privacy = Bu səhifə yalnız imzalayanların dərc olunmasına razılıq verdiyini göstərir. O, heç kimi izləmir və başqa saytlardan heç nə yükləmir. İmzanı botla söhbətdə geri götürmək olar; ad bir dəqiqə ərzində buradan silinir.
site-data = Siyahı verilənlər şəklində
site-feed = Yeni imzalayanlar xəbər lenti kimi
site-feed-title = “{ $title }”: yeni imzalayanlar
site-read = Məktubu oxu

## Organisations

site-count-organisations = İmzalayan təşkilatlar: { $count }.
