### Türkçe, herkese açık sayfanın okurları için. Değerlerin özel işaretleri değiştirilir.
### reviewed: no

site-skip = Mektuba geç
site-languages = Diller
site-byline = { $organiser }, { $day }
site-description = Açık mektup: { $organiser }. Okuyun, kimlerin imzaladığını görün ve imzalayın.
site-count =
    { $count ->
        [0] Henüz kimse imzalamadı.
        [one] Bir kişi imzaladı.
       *[other] { $count } kişi imzaladı.
    }
site-withheld =
    { $withheld ->
        [one] Bunlardan birinin adı gizli, imzası sayıldı.
       *[other] Bunlardan { $withheld } kişinin adı gizli, imzaları sayıldı.
    }

## Nasıl imzalanır

site-sign = Mektubu imzala
site-sign-how = Botla özel bir sohbette imzalarsınız; mektubu düzenleyen: { $organiser }. Bot adınızı, ülkenizi ve isterseniz mesleğinizi sorar. Yalnızca onayladığınız satır, o da kabul edildikten sonra yayımlanır; hesabınız hiçbir zaman yayımlanmaz.
site-sign-telegram = Telegram’da imzala
site-sign-matrix = Matrix’te imzala
site-code = Kamera için kod: { $link }
site-code-how = Ya da telefonunuzun kamerasını koda tutun:
site-open-until = Mektup şu günün sonuna kadar imzalanabilir: { $day }.
site-closed = İmza toplama sona erdi. Mektup şu günün sonuna kadar imzalanabiliyordu: { $day }.

## Kimler imzaladı

site-signatories = İmzalayanlar
site-signatories-of = “{ $title }”: imzalayanlar
site-none = Henüz hiçbir ad yayımlanmadı.
site-earlier = daha önceki bir metni imzaladı
site-earlier-note = Yıldız (*) şu demektir: mektubun daha önceki bir metni imzalandı.
site-next = Sonraki sayfa
site-previous = Önceki sayfa
site-contents = Bütün sayfalar
site-contents-from = Şu addan başlayarak: { $name }
site-back = Mektuba dön

## Arama. Okurun tarayıcısında çalışır; “#” orada bir sayıyla değişir.

site-search = Ad ara
site-search-hint = Adın en az iki harfini yazın.
site-found = Bulunan: { $number }
site-found-none = Listede böyle bir ad yok.
site-found-more = Burada gösterilebilecekten fazlası bulundu: adı daha tam yazın.
site-search-failed = Arama şu anda çalışmıyor. Yeniden deneyin ya da listenin sayfalarını çevirin.

## Sayfanın altında

site-about = Bu sayfa hakkında
site-wording = Bu metnin parmak izi:
site-contact = Yazın: { $contact }
site-privacy = Bu sayfa yalnızca imzalayanların yayımlanmasını kabul ettiklerini gösterir. Kimseyi izlemez ve başka yerden hiçbir şey yüklemez. İmza, botla sohbette geri çekilebilir; ad bir dakika içinde buradan silinir.
site-data = Veri olarak liste
site-feed = Haber akışı olarak yeni imzalayanlar
site-feed-title = “{ $title }”: yeni imzalayanlar
site-read = Mektubu oku

## Organisations

site-count-organisations = İmzalayan kuruluşlar: { $count }.
