### Türkçe, yöneticiler ve düzenleyenler için. Değerlerdeki özel işaretler dönüştürülür; etiketler bot/messaging/markup.py dosyasındakilerdir.
### reviewed: no

## İlk iletiden önce

command-pending = karar bekleyenler
command-stats = sayılar ve bir grafik
command-export = yayımlanan liste, dosya olarak
command-wording = kim hangi metni imzaladı ve ne değişti
command-close = imza toplamayı bitir
command-reopen = /close ile bitirilen imza toplamayı yeniden aç
command-card = bir kartı burada göster
command-approve = bu numaralı kartları kabul et
command-reject = reddet; numaradan sonraki söz nedendir
command-undo = kararı geri al
command-history = bir imzanın geçmişi
command-fix = bir kartın satırını düzelt, sonra kabul et
command-ask = imzalayana soru sor; yanıt kartla gelir
command-take = bir imzayı üstlen, başkaları bu arada bırakır
command-release = onu yine başkalarına bırak

## Düğmeler

button-approve = Kabul et
button-approve-mended = Bu satırı kabul et
button-approve-listed = ✅ Bunları kabul et ({ $count })
button-approve-number = Kabul et: #{ $number }
button-card = Kart #{ $number }
button-let-in = Karar yetkisi ver
button-news-send = Gönder
button-pending = Bekleyenleri göster
button-all-waiting = ‹ Tüm bekleyenler
button-apply = Uygula ({ $count })
button-clean = Notu olmayanı kabul et
button-close = Bitir
button-press-file = Basın dosyası
button-oldest = Önce eskiler
button-risky = Önce şüpheliler
button-undo-all = Hepsini geri al
button-reject = Reddet
button-take = Bununla ben ilgilenirim
button-release = Başkalarına bırakıyorum
button-undo = Kararı geri al
button-ask-wording = Onlara sor

## İmzanın durumu

because-duplicate = Tekrar
because-not-a-person = Gerçek kişi değil
because-offensive = Hakaret
because-other = Başka neden

## Yönetici grubu

admin-help =
    Burası yönetici grubu. Her imza buraya kart olarak gelir, { $platform ->
        [matrix] altında ✅ ve ❌ vardır: bir dokunuş karar verir.
       *[telegram] <b>Kabul et</b> ve <b>Reddet</b> düğmeleriyle.
    }
admin-help-words = { $platform ->
        [matrix] Karta verilen yanıt da karar verir: <i>reject duplicate</i>. Tepkisini bir dakika içinde kaldıran, kararını da geri alır.
       *[telegram] Kartın numarası başlığındadır.
    }
card-heading = <b>İmza #{ $number }</b>
card-details = 🗣 { $language } · 🕓 { $time }
card-details-withheld = { $details } · 🙈 ad gizli
card-hidden = 🙈 İmzalayan, adını gizledi ve istediği an yeniden gösterebilir: lütfen satıra herkese açıkmış gibi bakın.
card-mended = ✏️ <b>{ $admin }</b> şu satırı öneriyor:
card-own = ✏️ İmzalayanın yazdığı: { $line }
card-objection = ⚠️ İmzalayan bu satırı istemiyor: { $line }
card-question = ❓ <b>{ $admin }</b> soruyor: { $question }
card-answer = 💬 Yanıt: { $answer }
card-word = ✉️ İmzalayana yazılan: { $word }
card-vouched = ☝️ <b>{ $admin }</b> kabul ediyor. Ad tanınmış birine ait: ikinci bir yöneticinin de kabul etmesi gerekir. Adı doğrulayan, nasıl olduğunu yazabilir: { $example }
card-waits = ⏳ /approve { $number } veya /reject { $number } duplicate
card-similar =
    ⚠️ #{ $number } imzasının tekrarı olabilir ({ $state ->
        [approved] yayımlandı
        [withheld] kabul edildi, ad gizli
        [rejected] reddedildi
       *[pending] bekliyor
    }): { $line }
card-similar-decided = ⚠️ Tekrar olabilir: { $numbers }
card-burst = ⚠️ Birbirinin neredeyse aynısı olan çok sayıda kayıttan biri.
card-new-link = ⚠️ Yeni bir bağlantıyla gelen ilk kayıt.
card-well-known = ⚠️ Tanınmış birinin adı: <b>{ $words }</b>. Gerçekten o kişi olduğundan emin olun.
card-insult = ⚠️ Bu, birine hakaret olabilir: <b>{ $words }</b>.
card-claim = ⚠️ Ad, yöneticiler adına konuşuyor: <b>{ $words }</b>.
card-nobody = ⚠️ Bu bir ad olmayabilir.
card-several = ⚠️ Bu, birkaç kişinin adı olabilir.
card-formula = ⚠️ Bir hesap tablosu bunu formül sanabilir: <b>{ $words }</b>.
card-number = ⚠️ Adres veya uzun bir numara: <b>{ $words }</b>.
card-no-country = ⚠️ Bu adla bilinen bir ülke yok: <b>{ $words }</b>.
alarm-backup = ⚠️ { $days } gündür yedek alınmadı. Operatör yedek almalı: yedekte olmayan, diskle birlikte kaybolur.
alarm-disk = ⚠️ Botun diskinde yalnızca { $megabytes } MB boş yer var. Operatör yer açmalı: disk doluyken kimse imzalayamaz.
alarm-distrusted = ⚠️ <b>Bazı uygulamalar botla konuşmuyor ({ $about }):</b> cihazının imzası yok olmuş, büyük olasılıkla biri başka bir yerde bot adına oturum açtığı için. Operatör “undersigned check” komutunu çalıştırmalı: komut ne yapılacağını söyler.
alarm-over-backup = ✅ Yeniden bir yedek var.
alarm-over-disk = ✅ Botun diskinde yeniden yer var.
alarm-over-distrusted = ✅ Bütün uygulamalar yeniden botla konuşuyor ({ $about }).
alarm-over-silent = ✅ { $about }: bağlantı yeniden kuruldu.
alarm-over-site = ✅ Herkese açık sayfa yeniden yenileniyor.
alarm-over-untidy = ✅ Zamanı gelenler yeniden siliniyor.
alarm-silent = ⚠️ { $about }: { $minutes } dakikadır hiçbir şey gelmedi, orada kimse imzalayamıyor. Operatör botun günlüğüne bakmalı.
alarm-site = ⚠️ Herkese açık sayfa { $minutes } dakikadır yenilenmiyor: imzasını geri çeken biri orada hâlâ görünebilir. Operatör botun günlüğüne bakmalı.
alarm-untidy = ⚠️ { $hours } saattir zamanı gelenler silinmiyor. Operatör botun günlüğüne bakmalı.
card-damaged = ⚠️ <b>İmza #{ $number }</b> bekliyor ama okunamıyor: kaydı bozulmuş. Kabul edilemez. Operatör diske bakmalı.
card-hidden-marks = ⚠️ Görünmeyen işaretler: <b>{ $words }</b>.
card-imitated-letters = ⚠️ Başka harflere yalnızca benzeyen harfler: <b>{ $words }</b>.
card-mixed-scripts = ⚠️ Bir sözcükte farklı alfabeler: <b>{ $words }</b>. Bir harf başkasına yalnızca benziyor olabilir.
card-shouting = ⚠️ Ad tümüyle büyük harflerle yazılmış.
card-symbols = ⚠️ Resimler veya işaretler: <b>{ $words }</b>.
card-approved = ✅ <b>Kabul edildi</b>: { $admin }, { $time }
card-rejected = ❌ <b>Reddedildi</b>: { $admin }, { $time }. { $reason }
card-undone = ↩️ Karar geri alındı: { $admin }, { $time }
card-erased-approved = <b>İmza #{ $number }</b> kabul edildi; imza toplama sona erdi ve metni silindi.
card-erased-rejected = <b>İmza #{ $number }</b> reddedildi; metni silindi.
card-erased-withdrawn = <b>İmza #{ $number }</b> imzalayan tarafından geri çekildi; metni silindi.
pending-heading =
    { $count ->
        [one] <b>Bir imza bekliyor.</b>
       *[other] <b>{ $count } imza bekliyor.</b>
    }
pending-line = <b>#{ $number }</b> { $line }
listed-shortened = ✂️ Burada kısaltıldı. Tamamı kartında.
pending-none = Bekleyen yok. 🎉
pending-how =
    { $count ->
        [one] <i>/approve { $first }, /reject { $first } duplicate, /card { $first }</i>
       *[other] <i>/approve { $first } { $last } veya /approve { $first }-{ $last }, /reject { $first } duplicate, /card { $first }</i>
    }
pending-how-page = { $how } <i>· { $from }–{ $to } / { $count }: /pending ileri</i>
pending-closed = ✔️ Bu listedekilerin hepsi karara bağlandı.
queue-reminder = ⏰ { $waiting } En eskisi: { $hours } saat.
wording-heading = 📄 <b>Kim hangi metni imzaladı</b>
wording-line =
    { $state ->
        [present] { $language }, şimdiki metin
        [earlier] { $language }, { $day } tarihli metin
       *[unknown] İçe aktarılan, metin bilinmiyor
    }: <b>{ $count }</b>
wording-has-changed = ✏️ <b>Mektubun metni değişti.</b> /wording değişikliği gösterir ve önce imzalayanlara sormanızı sağlar.
wording-change = <b>Ne değişti</b> ({ $language }): üstü çizili olan artık yok, kalın olan yeni.
wording-none = Önceki metni kimse imzalamadı.
wording-ask = Önceki metni imzalayan: { $count }. Hemen sorulabilecek: { $reachable }. Diğerlerine, bota yeniden yazdıklarında sorulur. Yanıt vermeyen, imzaladığı metinle kalır.
wording-asked = 📨 Önceki metni imzalayanlara imzalarının kalıp kalmayacağı soruluyor: { $admin }.
wording-progress = Onlara soruluyor. Şimdiye dek sorulan: { $asked }; imzasını tutan: { $kept }.
announce-refused = <b>Mektubun kanalı adları kabul etmiyor.</b> Lütfen botun hâlâ orada olup olmadığına ve yazıp yazamadığına bakın. Her saat yeniden dener, hiçbir şey kaybolmaz. O zamana kadar geri çekilen bir ad kanalda kalır: böyle bir iletiyi lütfen elle silin.
news-how = Haberi komuttan sonra yazın: { $example } … Haber isteyen imzacılara gider: { $count }.
news-preview = <b>Bu, haber isteyen imzacılara gider:</b> { $count }. Henüz hiçbir şey gönderilmedi.
news-enough = Hiçbir şey gönderilmedi: haberler günde en çok { $most } kez gönderilir.
news-sent = 📣 { $admin } haberi isteyenlere gönderiyor: { $count }.
queue-heading = { $waiting } { $state ->
        [risky] Önce şüpheliler
       *[oldest] Önce eskiler
    }: { $first }–{ $last }.
queue-line = { $mark }<b>{ $place }.</b> { $line } · #{ $number }
queue-plan = { $state ->
        [approve] <i>Kabul et: { $admin }</i>
        [reject] <i>Reddet: { $admin }</i>
        [taken] ⏳ <i>Bununla { $admin } ilgileniyor</i>
       *[explain] ⏳ <i>{ $admin } karar veriyor</i>
    }
queue-why =
    { $count ->
        [one] ❓ { $admin }, neden reddedilsin: { $positions }? İmzalayan nedenini öğrenecek.
       *[other] ❓ { $admin }, neden reddedilsin: { $positions }? İmzalayanlar nedenini öğrenecek.
    }
queue-clean =
    { $count ->
        [one] ✅ <b>Bunlar için hiçbir not yok ({ $count }):</b>
       *[other] ✅ <b>Bunlar için hiçbir not yok ({ $count }):</b>
    }
queue-clean-line = • { $line }
bulk-approved = ✅ <b>Kabul edildi: { $count }</b>. { $admin }, { $time }
bulk-rejected = ❌ <b>Reddedildi: { $count }</b>. { $admin }, { $time }
bulk-line = #{ $number } { $line }
bulk-changed = ↩️ #{ $number }: o zamandan beri değişti
number-missing = Lütfen bir kart numarası yazın, örneğin: /{ $command } 12
fix-how = Lütfen bir kart numarası ve ardından satırın olması gereken halini yazın, örneğin: { $example }
fix-same = Hiçbir şey değiştirilmedi: satır zaten böyle.
fix-unread = Hiçbir şey değiştirilmedi: bu satırı okuyamıyorum. { $problem }
ask-how = Lütfen bir kart numarası ve ardından sorunuzu yazın: { $example } …
ask-waits = Bir şey sorulmadı: son soru henüz yanıtlanmadı.
ask-enough = Bir şey sorulmadı: bir kişiye en çok { $most } soru sorulur.
take-none = #{ $number } imzasını kimse üstlenmedi.
numbers-only = Hiçbir şey değiştirilmedi: /{ $command } komutundan sonra yalnızca numaraları anlarım, örneğin 2 3 veya 3-12.
numbers-too-many = Hiçbir şey değiştirilmedi: bir kerede en çok { $most } olabilir.
numbers-approved =
    { $count ->
        [one] ✅ { $numbers }: imza kabul edildi.
       *[other] ✅ { $numbers }: imzalar kabul edildi.
    }
numbers-rejected =
    { $count ->
        [one] ❌ { $numbers }: imza reddedildi.
       *[other] ❌ { $numbers }: imzalar reddedildi.
    }
numbers-pending =
    { $count ->
        [one] ↩️ { $numbers }: imza yeniden bekliyor.
       *[other] ↩️ { $numbers }: imzalar yeniden bekliyor.
    }
numbers-unseen = { $platform ->
        [matrix] { $numbers }: hiçbir şey değiştirilmedi. Burada hiçbir kart veya liste onu şimdiki haliyle göstermedi. /card { $first } gösterir.
       *[telegram] { $numbers }: lütfen kararı kartın düğmeleriyle verin; /card { $first } kartı getirir.
    }
numbers-changed = { $numbers }: hiçbir şey değiştirilmedi, çünkü burada gösterildikten sonra değişti. Lütfen yeniden bakın.
numbers-decided = { $numbers }: zaten karar verildi.
numbers-waits = { $numbers }: geri alınacak bir şey yok, karar bekliyor.
numbers-late = { $numbers }: geri almak için geç, bir gün sonra karar geçerli kalır.
numbers-withdrawn = { $numbers }: imzalayan geri çekti.
numbers-gone = { $numbers }: böyle bir imza yok.
numbers-paused = { $numbers }: karar verilmedi, çünkü size ara verildi.
numbers-taken = { $numbers }: karar verilmedi, bununla başka bir yönetici ilgileniyor.
numbers-vouched = { $numbers } tanınmış birinin adını taşıyor: bir gün içinde başka bir yöneticinin de kabul etmesi gerekir.
numbers-alone = { $numbers }: karar verilmedi. Bu tek başına kabul edilir: /card { $first }
numbers-remarkable = Aralığın dışında bırakıldı, çünkü bakmaya değer bir şey var: { $numbers }. Kabul etmek için numaranın kendisini yazın: /approve { $first }
numbers-nothing = Bu aralıkta bekleyen yok.
taken-back-late = #{ $number } karar verildiği gibi kalır: bir tepki veya komut, kararını yalnızca bir dakika içinde geri alır. /undo { $number } hâlâ geri alır.
corrected-late =
    { $count ->
        [one] { $numbers }: karar düzeltmenizden önce verildi ve geçerli kalır; /undo { $first } geri alır.
       *[other] { $numbers }: kararlar düzeltmenizden önce verildi ve geçerli kalır; /undo { $first } birini geri alır.
    }
anonymous-two = Burada iki yöneticinin onayı gerekir, grubun adına kimin yazdığı ise belli değil. Lütfen anonim kalmayı kapatın ya da kendi adıyla yazan biri yazsın.
corrected-anew = Bir komutu değiştirdiniz. Hiçbir şey iki kez yapılmasın diye değişiklik burada bir şey yapmaz: /{ $command } komutunu yeni bir mesajla gönderin.
card-is-here = ⬆️ #{ $number } kartı burada.
pending-is-here =
    { $count ->
        [0] Bekleyen yok. 🎉
        [one] ⬆️ Bir imza bekliyor: bu listede.
       *[other] ⬆️ { $count } imza bekliyor: hepsi bu listede.
    }
pending-which = Liste şöyle çevrilir: /pending ileri, /pending geri veya sıra numarasıyla, örneğin /pending 11.
word-next = ileri
word-back = geri
word-confirmed = doğrulandı
export-caption =
    { $count ->
        [one] Listede bir imza var.
       *[other] Listede { $count } imza var.
    }
room-upgraded = ⚠️ Bu oda yenilendi, ben ise yenisine alınmadım. Alınana kadar hiçbir karar verilemez. Lütfen beni yeni odaya davet edin, operatör de onu yönetici odası olarak ayarlasın: { $room }
newcomer = 👋 <b>{ $person }</b> (hesap { $account }) bu gruba geldi ve her şeyi okuyor. Biriniz düğmeye basana veya { $minutes ->
        [one] bir dakika
       *[other] { $minutes } dakika
    } geçene kadar karar veremez. Onu kimse tanımıyorsa gruptan çıkarın.
newcomer-let-in = ✅ Hesap { $account } bundan sonra karar verir. İzni veren: { $admin }.
newcomer-not-configured = 👋 <b>{ $person }</b> bu odaya geldi ve her şeyi okuyor. Karar veremez: atanmış yöneticiler arasında değil. Onu kimse tanımıyorsa odadan çıkarın.
newcomer-decides = 👋 <b>{ $person }</b> bu odaya geldi. Odada bulunan herkes karar verir. Onu kimse tanımıyorsa odadan çıkarın.
group-gone = ⚠️ Yönetici grubundan çıkarıldım ({ $place }): geri alınana kadar orada hiçbir karar verilemez. Orada imzalar hakkında yazanları ne değiştirebilirim ne de kaldırabilirim.
group-no-administrator = ⚠️ Artık bu grubun yöneticisi değilim, bu yüzden kimin gelip kimin gittiğini bana kimse bildirmiyor. Lütfen beni yeniden yönetici yapın: tek bir ek yetkiye bile gerek yok.
exposed-public = ⚠️ <b>Bu grup herkese açık:</b> isteyen herkes onu bulabilir, katılabilir ve kartları okuyabilir. Lütfen onu gizli yapın ya da başka bir yönetici grubu seçin.
exposed-linked = ⚠️ <b>Bu gruba bir kanal bağlı:</b> kanalı okuyanlar buraya katılabilir ve kartları okuyabilir. Lütfen bağlantısını kaldırın ya da başka bir yönetici grubu seçin.
exposed-channel = ⚠️ <b>Burası grup değil, kanal:</b> kartları bütün aboneleri okur ve burada kimse karar veremez. Lütfen gizli bir grup seçin.
exposed-joinable = ⚠️ <b>Bu odaya davetsiz girilebilir</b> ve kartlar okunabilir. Lütfen girişe yalnızca davetle izin verin ya da başka bir yönetici odası seçin.
exposed-readable = ⚠️ <b>Bu odanın geçmişini herkes okuyabilir</b>, kartlarla birlikte, odaya girmeden. Lütfen onu yalnızca üyelere gösterin.
exposed-guests = ⚠️ <b>Bu odaya hesabı olmayan konuklar girebilir.</b> Lütfen bunu odanın ayarlarında yasaklayın.
exposed-identity = ⚠️ <b>Biri bot hesabının kimliğini değiştirdi</b>; bunu yapan, botun kendisi değildi. Bunu yapan, kartları okuyan cihazlar ekleyebilir. Bunu hiçbiriniz yapmadıysa hesabın parolasını değiştirin ve diğer oturumlarını sonlandırın.
pending-will-lapse =
    ⌛ { $count ->
        [one] <b>Bir imza uzun süredir bekliyor.</b> Karar verilmezse { $days } gün sonra silinecek.
       *[other] <b>{ $count } imza uzun süredir bekliyor.</b> Karar verilmezse { $days } gün sonra silinecekler.
    }
pending-lapsed =
    { $count ->
        [one] ⌛ Kimsenin karar vermediği bir imza silindi. İmzalayana bildirildi.
       *[other] ⌛ Kimsenin karar vermediği { $count } imza silindi. İmzalayanlara bildirildi.
    }
letter-will-be-erased =
    🔒 <b>İmza toplama sona erdi.</b> { $day } günü bot kimlerin imzaladığını siler: hesapları, adresleri ve yayımlanmamış bütün adları. Yayımlanan satırlar ve sayılar kalır. { $count ->
        [0] Karar bekleyen yok.
        [one] Bir imza hâlâ bekliyor; karar verilmezse bir gün önce silinir.
       *[other] { $count } imza hâlâ bekliyor; karar verilmezse bir gün önce silinir.
    } Her şeyi saklamak için kapanış gününün o günden önce ertelenmesi gerekir.
letter-erased =
    🔒 <b>Bot artık kimlerin imzaladığını bilmiyor.</b> Hesaplar, adresler ve yayımlanmamış bütün adlar silindi. { $public ->
        [one] Yayımlanmış bir satır kalıyor,
       *[other] Yayımlanmış { $public } satır kalıyor,
    } { $withheld ->
        [one] bir imza da adsız sayılıyor.
       *[other] { $withheld } imza da adsız sayılıyor.
    } Artık burada kimse imzasını kendisi geri çekemez: insanlardan şuraya yazmaları isteniyor: { $contact }. Lütfen bugünden eski yedekleri silin.
close-question = <b>İmza toplama şimdi bitsin mi?</b> Bundan sonra kimse imzalayamaz veya düzeltemez; geri çekmek mümkün kalır. { $day } tarihinde bot kimin imzaladığını siler. O zamana dek /reopen yeniden açar.
close-proposed = 🔒 <b>{ $admin }</b> imza toplamayı bitirmek istiyor. Bir gün içinde başka bir yöneticinin onaylaması gerekir.
close-own = Bunu siz önerdiniz. Başka bir yöneticinin onaylaması gerekir.
close-old = Hiçbir şey değiştirilmedi: bu soru, imza toplama yeniden açılmadan önce soruldu. /close yeniden sorar.
close-done = 🔒 <b>İmza toplama bitti</b>: { $admin }. { $day } tarihinde bot kimin imzaladığını siler. O zamana dek /reopen yeniden açar.
reopen-done = 🔓 <b>İmza toplama yeniden açık</b>: { $admin }.
reopen-none = Hiçbir şey değiştirilmedi: imza toplama açık, ya son günü geçti, ya da imzalayanların verileri artık siliniyor.
command-import = bir listeyi al: dosyanın altında veya ardından
import-how = Listeyi dosya olarak gönderin (.csv, .xlsx, .txt) ve altına, yanıt olarak ya da ardından /import yazın. En çok { $lines } satır olabilir.
import-not-fetched = Bu dosya alınamadı veya { $most } MB sınırını aşıyor.
import-busy = Şu anda bir liste işleniyor. Bitince yeniden deneyin.
import-reading = Listeyi okuyorum.
import-unreadable = Bu dosya liste olarak okunamıyor. .csv (UTF-8), .xlsx veya .txt olarak kaydedip yeniden gönderin. Hiçbir şey değişmedi.
import-long = Bu listede { $most } satırdan fazlası var. Parçalar hâlinde gönderin. Hiçbir şey değişmedi.
import-failed = Liste işlenemedi. Yayımlanan listeye bakın ve dosyayı yeniden gönderin.
import-read =
    📄 <b>Bir liste, { $admin }.</b>
    Sorunsuz: { $clean }
    Kuşkulu, dışarıda kaldı: { $doubtful }
    Zaten listede: { $known }
import-review = Dışarıda kalan satırlar. “take” sütununa evet veya hayır yazın ya da okunanı düzeltin ve bu dosyayı /import ile gönderin.
button-import = Al: { $count }
button-import-not = Alma
import-done = ✅ <b>Listeden alındı: { $count }</b> ({ $admin })
button-import-undo = Geri al
import-undone = ↩️ <b>Listeden geri alındı: { $count }</b> ({ $admin })
import-gone = O liste artık burada değil. Dosyayı yeniden gönderin.
import-left = Hiçbir şey alınmadı.
import-own = Gönderdiğiniz listeyi başka bir yöneticinin onaylaması gerekiyor.
command-text = mektubun yeni bir metnini veya çevirisini getir
text-how = Metni dosya olarak gönderin (.md, .txt, .docx, .odt) ve altına, yanıt olarak ya da ardından /text { $example } yazın. Kısa bir metin aynı mesajda komutun altında durabilir. İlk satır başlıktır; { $example } dilin kodudur.
text-operator = Bu mektup bir sohbette kurulmadı: dosyalarını botu işleten değiştirir ve bot orada yazanı bir dakika içinde gösterir.
text-busy = Şu anda bir metin işleniyor. Bitince yeniden deneyin.
text-cut = Uygulama bu kadar uzun bir mesajı kesmiş olabilir. Lütfen metni dosya olarak gönderin.
text-brought = 📄 { $admin }, “{ $title }” için bir metin getirdi. Dil: { $language }.
text-own = Getirdiğiniz metni başka bir yöneticinin onaylaması gerekiyor.
text-gone = O metin artık burada değil ya da mektup o zamandan beri değişti. Lütfen yeniden getirin.
text-left = Mektup olduğu gibi kalıyor.
text-done = ✅ { $admin }, “{ $title }” metnini değiştirdi. Dil: { $language }. /wording kimin hangi metni imzaladığını gösterir.
text-by-group = Yöneticiler: yeni metin, dil: { $language }
founder-altered = Mektubu kuranın değişikliği: { $state ->
        [text] yeni metin, dil: { $language }
        [organiser] kimin yayımladığı değişti
        [organisers] sayıları ve listeleri kimin görebileceği değişti
        [contact] iletişim değişti
        [closes] son gün değişti
        [organisations] kuruluşların imzalayıp imzalamayacağı değişti
        [opens] ilk gün değişti
        [closed] mektup kapatıldı
       *[reopened] mektup yeniden açıldı
    }
listed-approved = ✅ { $numbers } <b>kabul edildi</b>: { $admin }, { $time }
listed-rejected = ❌ { $numbers } <b>reddedildi</b>: { $admin }, { $time }
listed-pending = ↩️ { $numbers } <b>yeniden bekliyor</b>: { $admin }, { $time }
admin-paused = ⚠️ <b>{ $admin }</b>: bir dakikada { $most } karar, { $minutes } dakika ara. Bu adı başkası kullanıyorsa hesabı gruptan çıkarın ve kararlarını geri alın: kart göründüğü sürece üzerinde <b>Kararı geri al</b> düğmesi vardır.
toast-newcomer-admitted = Bu kişi zaten karar veriyor.
toast-newcomer-gone = Bu kişi artık grupta değil.
toast-newcomer-let-in = Bu kişi bundan sonra karar verir.
toast-paused = Bu kadar hızlı kimse okuyamaz. Son kararınızdan { $minutes } dakika sonra yeniden karar verebilirsiniz.
toast-list-changed = Liste o zamandan beri değişti. Lütfen yeniden bakın.
toast-deciding = Buna { $admin } karar veriyor.
toast-mark-approve = ✅ Kabul et: { $name }
toast-mark-reject = ❌ Reddet: { $name }
toast-mark-none = Sonra: { $name }
toast-no-clean = Her birinde bakmaya değer bir şey var.
toast-why = Neden? Lütfen nedeni seçin.
toast-decided =
    { $count ->
        [one] Bir imzaya karar verildi.
       *[other] { $count } imzaya karar verildi.
    }
toast-undone =
    { $count ->
        [one] Bir imza yeniden bekliyor.
       *[other] { $count } imza yeniden bekliyor.
    }
toast-card-gone = Buna çoktan karar verildi; kartı artık gösterilmiyor.
toast-gone = Böyle bir imza artık yok.
toast-approved = #{ $number } kabul edildi.
toast-rejected = #{ $number } reddedildi.
toast-pending = #{ $number } yeniden bekliyor.
toast-changed = Bu imza o zamandan beri değişti. Lütfen kartına yeniden bakın.
toast-withdrawn = İmzalayan geri çekti.
toast-first-approved = Zaten karar verildi: { $admin }, kabul edildi, { $time }.
toast-first-rejected = Zaten karar verildi: { $admin }, reddedildi, { $time }.
toast-undo-too-late = Geri almak için geç: bir gün sonra karar geçerli kalır.
not-here = Bu burada yapılamaz.

## İmza arama

command-find = imza ara: numara, ad, yer veya durumla
stands-pending = bekliyor
stands-approved = yayımlandı
stands-withheld = ad gizli
stands-rejected = reddedildi
stands-withdrawn = geri çekildi
find-how = Lütfen ne aranacağını yazın: bir numara (/find 12), bir ad (/find Flora), ad ve yer (/find Flora, Ermenistan), bir yer (/find , Ermenistan) veya durum (/find Flora, reddedildi).
found-heading = 🔎 Bulunanlar, aranan <b>{ $query }</b>:
found-line = <b>#{ $number }</b> { $line } · <i>{ $standing }, { $day }</i>
found-former = ↳ karar verilene kadar açık olan satır: { $line }
found-untold = <b>#{ $number }</b> <i>{ $standing }, { $day }; metni artık gösterilmiyor</i>
found-none = Hiçbir şey bulunamadı. Ne yayımlanmış ne de bekleyen imza yalnızca numarasıyla bulunur.
found-none-yet = Şimdilik bir şey yok.
found-more = ⤵️ Devamı: /find { $query } &gt;{ $number }
found-gone = Bu artık kaldırıldı: bulunanlar bir saat kalır. Lütfen yeniden arayın: /find.
history-heading = 🕓 <b>#{ $number } imzasının geçmişi</b>
history-imported = İçe aktarılan bir listeyle geldi.
history-event = { $time } · { $state ->
        [submitted] imzalandı
        [corrected] imzalayan düzeltti
        [rejected] reddedildi: { $admin }
        [undone] karar geri alındı: { $admin }
        [removed] listeden çıkarıldı: { $admin }
        [erased] tamamen silindi: { $admin }
        [mended] satır düzeltildi ve kabul edildi: { $admin }
        [accepted] imzalayan düzeltilen satırı kabul etti
        [objected] imzalayan düzeltilen satırı istemedi
        [edited] satır değiştirildi: { $admin }
        [hidden] imzalayan adını gizledi
        [shown] imzalayan adını yeniden gösterdi
        [asked] soru soruldu: { $admin }
        [answered] imzalayan yanıtladı
        [vouched] ilk kabul eden: { $admin }
        [confirmed] ad doğrulandı: { $admin }
        [blocked] hesap engellendi: { $admin }
        [unblocked] hesabın engeli kaldırıldı: { $admin }
        [pinned] başa koyan: { $admin }
        [unpinned] baştan alan: { $admin }
        [kept] imza yeni metin için de tutuldu
        [withdrawn] imzalayan geri çekti
        [entered] ekleyen: { $admin }
        [linked] yeni bağlantıyı yapan: { $admin }
        [claimed] kişi sahiplendi
        [disowned] silindi: kişi kendisine ait olmadığını söylüyor
        [unclaimed] silindi: kimse zamanında sahiplenmedi
        [lapsed] silindi: kimse zamanında karar vermedi
       *[approved] kabul edildi: { $admin }
    }

## Lines that admins enter

command-enter = mesajlaşma uygulaması olmayan birinin satırını ekle
enter-how = Lütfen satırı, | işaretinden sonra da kişinin nasıl onay verdiğini yazın, örneğin: { $example }
enter-unread = Hiçbir şey eklenmedi. { $problem }
enter-unclear = Hiçbir şey eklenmedi: neyin ne olduğu belli değil. Adı “{ $name }”, yerleri “{ $places }”, mesleği “{ $occupation }” olarak okudum. Şöyle anlaşılır: { $example }
enter-enough = Hiçbir şey eklenmedi: bir yönetici günde en çok { $most } satır ekler.
enter-closed = Hiçbir şey eklenmedi: imza toplama bitti.
enter-none = Bir yöneticinin eklediği ve kimsenin sahiplenmediği #{ $number } diye bir satır yok.
entered-heading = ✍️ <b>{ $admin } #{ $number } satırını ekledi.</b>
entered-renewed = ✍️ <b>{ $admin } #{ $number } için yeni bir bağlantı yaptı.</b> Eskisi artık işe yaramaz.
entered-unusual = ⚠️ Burada alışılmadık bir şey var. Adı “{ $name }”, yerleri “{ $places }”, mesleği “{ $occupation }” olarak okudum. Satırı /fix değiştirir.
button-claim-link = { $platform ->
        [matrix] Bot ile sohbet
       *[telegram] Bağlantıyı kopyala
    }
entered-link = { $platform ->
        [matrix] Lütfen bu kodu yalnızca bu kişiye verin: <code>{ $code }</code> Bir kez işe yarar. Onu özel sohbette bota yazan, satırı görür ve kendisine ait olup olmadığını söyler.
       *[telegram] Lütfen bağlantıyı yalnızca bu kişiye verin. Bir kez işe yarar: onu açan, satırın kendisine ait olup olmadığını söyler. Bağlantı olmadan, özel sohbette bota şu yazılabilir: <code>{ $code }</code>
    }
entered-disowned = ✋ <b>Kişi #{ $number } satırının kendisine ait olmadığını söylüyor.</b> Satır kaldırıldı ve silindi.
card-entered = ✍️ Ekleyen: <b>{ $admin }</b>. Kişinin nasıl onay verdiği: { $consent }
card-entered-unclaimed = ✍️ Mesajlaşma uygulaması olmayan biri için; henüz sahiplenilmedi.
numbers-own = { $numbers }: kabul edilmedi. Sizin eklediğinizi başka bir yöneticinin kabul etmesi gerekir.
platform-entered = yöneticilerin ekledikleri
entered-lapses = { $days } gün içinde kimse sahiplenmezse satır silinir.
entered-will-lapse = ⌛ <b>Eklendi ve henüz kimse sahiplenmedi: { $numbers }.</b> Sahiplenilmeyenler { $days } gün sonra silinir. Numarayla yazılan /enter yeni bir bağlantı yapar.
entered-lapsed = ⌛ Kimse sahiplenmediği için silinen satırlar: { $count }.

## Listeden satır çıkarma

command-remove = listeden bir satır çıkar; numaradan sonraki söz nedendir
command-block = kartın hesabından artık imza kabul etme
command-unblock = bir hesabın engelini kaldır
command-wellknown = birinin kullanabileceği tanınmış adlar: gör, ekle, çıkar
command-pin = bir satırı listenin başına koy; söz nedenini söyler
command-unpin = satırı artık başa koyma
button-agree = Katılıyorum: çıkar
button-erase = Kendi isteğiyle sil
button-leave = Kalsın
button-block = Katılıyorum: engelle
card-removed = 🗑 <b>Listeden çıkarıldı</b>: { $admin }, { $time }. { $reason }
card-erased-removed = <b>İmza #{ $number }</b> listeden çıkarıldı; metni silindi.
toast-removed = #{ $number } çıkarıldı.
toast-first-removed = Zaten karar verildi: { $admin }, çıkarıldı, { $time }.
stands-removed = çıkarıldı
remove-question = <b>#{ $number } listeden çıkarılsın mı?</b> Lütfen nedenini seçin. Silinmediyse bu, bir gün içinde geri alınabilir.
remove-proposed = 🗑 <b>{ $admin }</b> listeden #{ $number } imzasını çıkarmayı öneriyor, { $time }. { $reason } İkinci bir yöneticinin bir gün içinde katılması gerekir.
removal-erases = Hakkında saklanan her şey kalıcı olarak silinecek: bunu kişinin kendisi istedi.
removal-made =
    { $count ->
        [one] 🗑 { $numbers }: imza listeden çıkarıldı. /undo { $first } bir gün içinde geri koyar.
       *[other] 🗑 { $numbers }: imzalar listeden çıkarıldı. /undo { $first } bir gün içinde birini geri koyar.
    }
removal-erased = 🗑 { $numbers }: hakkında saklanan her şeyle birlikte kalıcı olarak silindi. Yedeklerde kalmış olabilir: lütfen eskileri silin.
removal-proposed =
    { $count ->
        [one] { $numbers }: imza, ikinci bir yönetici katılana kadar listede kalır; bunun için bir gün var.
       *[other] { $numbers }: imzalar, ikinci bir yönetici katılana kadar listede kalır; bunun için bir gün var.
    }
removal-own = { $numbers }: bu sizin kendi öneriniz. Başka bir yöneticinin katılması gerekir.
removal-changed = { $numbers }: hiçbir şey değiştirilmedi, çünkü gösterildikten sonra değişti. Lütfen yeniden bakın.
removal-waits = { $numbers }: listede değil, karar bekliyor: /reject { $first }
removal-not-listed =
    { $count ->
        [one] { $numbers }: imza listede değil.
       *[other] { $numbers }: imzalar listede değil.
    }
removal-gone =
    { $count ->
        [one] { $numbers }: böyle bir imza yok ya da imzalayan onu geri çekti.
       *[other] { $numbers }: böyle imzalar yok ya da imzalayanlar onları geri çekti.
    }
removal-line = { $numbers }: “geri çekildi” yazısı artık listede değil.
removal-why = Hiçbir şey çıkarılmadı. Lütfen numaradan sonra bunlardan birini yazın: { $reasons }; örneğin: /remove 12 { $example }
removal-one = Hiçbir şey silinmedi: bu geri alınamaz, bu yüzden lütfen bir kerede bir numara yazın.
removal-open = #{ $number } için listeden çıkarma önerisi zaten var: lütfen orada katılın ya da numaradan sonra nedenini yazın.
removal-left = #{ $number } listede kalıyor.
removal-former = { $numbers } için önceki satır listeden çıkarıldı. Düzeltmesi beklemeye devam ediyor.
erased-by = 🗑 #{ $number }, hakkında saklanan her şeyle birlikte kalıcı olarak silindi: { $admin }.
card-blocked = 🚫 Bu mektup bu hesaptan artık imza kabul etmiyor.
pin-made = 📌 <b>{ $admin }</b>, #{ $number } imzasını ilk imzacıların arasına koydu.
pin-taken = 📌 <b>{ $admin }</b>, #{ $number } imzasını ilk imzacıların arasından çıkardı. Satır listede kalıyor.
pin-there = Hiçbir şey değiştirilmedi: #{ $number } zaten ilk imzacıların arasında.
pin-not-public = #{ $number } herkese açık listede değil: yalnız orada olan başa konabilir.
pin-none = #{ $number } ilk imzacıların arasında değil.
pin-full = Hiçbir şey değiştirilmedi: başta zaten { $most } satır var.
pin-how = <i>{ $add } bir satırı ilk imzacıların arasına koyar, { $take } oradan çıkarır.</i>
wellknown-names = 🌟 <b>Birinin kullanabileceği tanınmış adlar:</b> { $names }
wellknown-none = 🌟 Tanınmış adların listesi boş.
wellknown-how = <i>{ $add } bir ad ekler, { $take } çıkarır.</i>
wellknown-added = 🌟 <b>{ $admin }</b> tanınmış bir ad ekledi: { $name }
wellknown-taken = 🌟 <b>{ $admin }</b> tanınmış adların listesinden çıkardı: { $name }
wellknown-there = Hiçbir şey değiştirilmedi, bu ad zaten listede: { $name }
wellknown-gone = Hiçbir şey değiştirilmedi, bu ad burada eklenmemiş: { $name }. { $file } içindekini yalnız işletmen çıkarabilir.
wellknown-waits = Hiçbir şey değiştirilmedi: { $number } bu adla beklerken ad listede kalır. Önce o imza hakkında karar verin.
wellknown-full = Hiçbir şey değiştirilmedi: zaten { $most } ad eklenmiş.
block-made = 🚫 <b>{ $admin }</b>, #{ $number } imzasının hesabını engelledi: bu mektup o hesaptan artık imza kabul etmiyor. Engeli /unblock { $number } kaldırır.
block-listed = Satır listede kalıyor: /remove { $number } çıkarır.
block-proposed = 🚫 <b>{ $admin }</b>, #{ $number } imzasının hesabını engellemeyi öneriyor. { $reason } İkinci bir yöneticinin bir gün içinde katılması gerekir.
block-lifted = ✅ <b>{ $admin }</b>, #{ $number } imzasının hesabının engelini kaldırdı.
block-nobody = Hiçbir şey değiştirilmedi: #{ $number } imzasının hesabı bilinmiyor.
block-already = #{ $number } imzasının hesabı zaten engelli.
block-none = #{ $number } imzasının hesabı engelli değil.
block-numbers = Şu imzaların hesapları engelli: { $numbers }. Örneğin /unblock { $first } bir engeli kaldırır.
block-how = Engelli hesap yok. Engellemek için bir kartın numarasını, isterseniz nedenini de yazın: { $example }
block-why = Hiçbir şey değiştirilmedi: numaradan sonra yalnız bir neden anlıyorum: { $reasons }.
word-erase = sil
numbers-restored =
    { $count ->
        [one] ↩️ { $numbers }: imza yeniden listede.
       *[other] ↩️ { $numbers }: imzalar yeniden listede.
    }

## Sayılar

stats-caption = <b>{ $title }</b>
stats-heading = 📊 <b>{ $title }</b>
stats-states =
    Kabul edildi: <b>{ $approved }</b>
    Bekliyor: <b>{ $pending }</b>
    Reddedildi: { $rejected }
    Geri çekildi: { $withdrawn }
    Çıkarıldı: { $removed }
stats-lately =
    { $days ->
        [one] <b>Son 24 saat</b>
       *[other] <b>Son { $days } gün</b>
    }
    gelen { $received }, kabul edilen { $approved }, reddedilen { $rejected }, geri çekilen { $withdrawn }
stats-countries =
    <b>Ülkeler</b>
    { $items }
stats-languages =
    <b>Diller</b>
    { $items }
stats-platforms =
    <b>Nereden geldi</b>
    { $items }
stats-sources =
    <b>İmzalayanları getiren bağlantılar</b>
    { $items }
stats-item = { $label } { $count }
stats-steps =
    <b>İmzaya giden yol</b>
    { $opened } kişi mektubu açtı, { $begun } kişi imzalamaya başladı, { $confirmed } kişi onayladı
stats-median = Karara kadar geçen süre (ortanca): { $time }
stats-median-none = Henüz karar verilmedi.
admins-heading = 📊 <b>Yöneticilere göre kararlar, son { $days } gün</b>
admins-line = <b>{ $admin }</b>: { $count } · ortanca süre: { $time }
admins-none = Bu sürede karar verilmedi.
platform-telegram = Telegram
platform-matrix = Matrix
platform-import = içe aktarma
chart-over-time = Zaman içinde imzalar
chart-by-country = Ülkelere göre
chart-others = diğerleri

## Yöneticilerin nedenleri adlandırdığı sözler, düğmelerdekilerin yanında

typed-duplicate = mükerrer, çift, zaten var
typed-not-a-person = sahte, kişi değil, şaka, spam
typed-offensive = aşağılayıcı, küfür
typed-other = başka, diğer

admin-letters = Burada şu mektuplar var. Mektubun kısa adıyla verilen komut, örneğin /pending { $example }, o mektupla ilgilidir; ondan sonra mektup adı olmadan verilen komutlar da.
admin-letters-line = <b>{ $slug }</b>: { $title }

## Sweeps

command-sweep = bekleyen ve bir koşula uyan her şeye birden karar ver
sweep-since = sonra
sweep-until = önce
sweep-today = bugün
sweep-how = Lütfen bekleyen imzalardan hangilerinin kastedildiğini yazın: UTC saatiyle (/sweep 14:00 sonra, 15:30 önce veya bugün), ad veya meslekteki sözcüklerle (/sweep spam*), yerle (/sweep , Ermenistan), notla (/sweep burst) veya hepsi (/sweep pending). Koşullar virgülle birleşir: /sweep 14:00 sonra, burst. Notlar: { $kinds }
sweep-pending-only = Yalnızca bekleyenlere birden karar verilebilir. Listedekiler numarasıyla çıkarılır: /remove 12
sweep-busy = Başka bir toplu karar sürüyor. Lütfen bitmesini bekleyin veya durdurun.
sweep-gone = Bu arada kaldırıldı. Lütfen /sweep ile yeniden başlayın.
sweep-dropped = Hiçbir karar verilmedi.
sweep-heading = 🧹 <b>Toplu karar:</b> { $condition }
sweep-part =
    { $state ->
        [since] { $text } ve sonrası
        [until] { $text } ve öncesi
        [words] sözcükler “{ $text }”
        [place] yer “{ $text }”
        [remark] not “{ $text }”
       *[all] bekleyenlerin hepsi
    }
sweep-looking = Bekleyenlere bakılıyor. Şu ana kadar bulunan: { $count }
sweep-found = <b>Bulunan: { $count }.</b>
sweep-clean = Bakılacak bir şey olmayan: { $count }.
sweep-nothing = Bekleyenlerin hiçbiri koşula uymuyor.
sweep-proposed-rejected = <b>{ $admin }</b> hepsini reddetmek istiyor ({ $count }), { $time }. Bu kadar çok imza için bir saat içinde başka bir yöneticinin onaylaması gerekir.
sweep-proposed-approved = <b>{ $admin }</b> notu olmayanları kabul etmek istiyor ({ $count }), { $time }. Bu kadar çok imza için bir saat içinde başka bir yöneticinin onaylaması gerekir.
sweep-ask = Bunlar birkaçı. Burada verilen karar bir gün boyunca geri alınabilir.
sweep-why = <b>Hepsini reddet ({ $count }): neden?</b>
sweep-going-on = kalan: { $count }
sweep-stopped = durduruldu
sweep-left = Olduğu gibi kalan: { $count }. Bakmaya değer bir şey var, değiştiler veya biri onlara karar veriyor.
sweep-undone = ↩️ <b>Geri alındı: { $count }</b>. { $admin }, { $time }
button-sweep-reject = Hepsini reddet
button-sweep-leave = Karar verme
button-sweep-agree = Katılıyorum
button-stop = Durdur

## Topics of the admin group

topic-waiting = Bekleyenler
topic-decided = Karar verilenler
topic-reports = Raporlar

## Organisations

card-representative = 🔒 Kuruluş adına imzalayan: { $name }
stats-organisations = Onaylananlar arasında kuruluşlar: { $count }
