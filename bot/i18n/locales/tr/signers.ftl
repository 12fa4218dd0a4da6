### Türkçe, imzalayanlar için. Değerlerdeki özel işaretler dönüştürülür; etiketler bot/messaging/markup.py dosyasındakilerdir.
### reviewed: no

## İlk iletiden önce

bot-description =
    Açık mektup: “{ $title }”.

    Burada okuyun ve katılıyorsanız imzalayın. Hesabınız sizinle bu bot arasında kalır: yalnızca onayladığınız satır yayımlanır.
bot-short-description = Açık mektup, { $organiser }: burada okuyun ve imzalayın.
bot-name-several = Açık mektuplar
bot-description-several =
    Açık mektuplar.

    Burada okuyun ve katıldıklarınızı imzalayın. Hesabınız sizinle bu bot arasında kalır: yalnızca onayladığınız satır yayımlanır.
bot-short-description-several = Açık mektuplar: burada okuyun ve imzalayın.
command-letter = mektubu oku
command-letters = burada hangi mektuplar okunabilir
command-sign = mektubu imzala
command-my = imzam: gör, düzelt veya geri çek
command-hide = adımı açık listeden hemen çıkar
command-show = adımı yeniden göster
command-signatories = kimler imzaladı
command-news = mektupla ilgili haberler, isteyenler için
command-privacy = ne saklanır, kim görür
command-data = hakkımda ne biliyorsunuz: her şey, dosya olarak
command-language = dil seç
command-newletter = kendi mektubunuzu kurun
command-myletters = kurduğunuz mektupları görün ve değiştirin
command-help = bu bot neler yapabilir
command-cancel = imzalamayı bırak ve yanıtlarımı unut
command-withdraw = imzamı geri çek

# Yanıt beklenmeyen yerde komut olarak anlaşılan sözler, virgülle ayrılmış.
word-letter = mektup, oku, mektubu oku
word-letters = mektuplar, diğer mektuplar, tüm mektuplar
word-sign = imzala, imzalamak
word-my = imzam, durum
word-hide = gizle, adımı gizle
word-show = göster, adımı göster
word-signatories = imzalayanlar, kim imzaladı, kimler imzaladı
word-news = haberler, haber
word-privacy = gizlilik
word-data = veriler, verilerim, hakkımda ne biliyorsunuz
word-language = dil, diller
word-help = yardım, ?
word-cancel = iptal, vazgeç, dur
word-withdraw = geri çek, imzamı geri çek

## Düğmeler

button-back = ‹ Geri
button-answer = Bu benim yanıtım: “{ $value }”
button-accept = Böyle kalsın
button-cancel = İptal
button-cancel-surely = Evet, durdur
button-choose-public = Herkese açık
button-choose-withheld = Adım gizli
button-chosen-public = ✓ Herkese açık
button-chosen-withheld = ✓ Adım gizli
button-change-name = ✏️ Ad
button-change-occupation = ✏️ Meslek
button-change-places = ✏️ Ülkeler
button-change-spelling = ✏️ İkinci yazılış
button-confirm = İmzala
button-correct = Düzelt
button-done = Tamam ›
button-hide = Adımı gizle
button-go-on = İmzalamayı sürdür
button-is-old =
    { $platform ->
        [matrix] Şu anda böyle bir seçenek yok. Şimdiki durum şöyle.
       *[telegram] Bu düğme eski. Şimdiki durum şöyle.
    }
button-keep = “{ $value }” kalsın
button-keep-typed = Yazdığım gibi kalsın
button-keep-signature = Hayır, kalsın
button-language = Dil
button-letter = Mektup
button-letters = Diğer mektuplar
button-closed-letter = { $title } (kapandı)
letters-heading = Hangi mektubu okumak istersiniz?
button-mend = Değiştir ve gönder
button-my = İmzam
button-news-off = Artık haber gönderme
button-news-on = Bana haber gönder
button-next = İleri ›
button-object = Böyle olmasın
button-one-spelling = Yalnızca yazdığım gibi
button-open = Oku ve imzala
button-page = Yayımlanan liste
button-previous = ‹ Geri
button-read-on = Okumayı sürdür ›
button-respond = Yanıtla
button-share = Başkalarına ilet
button-share-card = Her sohbete bir kart
button-share-chat = Sohbete gönder
button-share-code = QR kodu
button-share-link = Bağlantıyı kopyala
button-show = Adımı yeniden göster
button-text = Metin: { $language }
button-sign = İmzala
button-signatories = İmzalayanlar ({ $count })
button-skip = Atla
button-switch-public = Adımı gizle
button-switch-withheld = Adımı herkese göster
button-withdraw = Geri çek
button-withdraw-surely = Evet, geri çek
button-withdraw-erase = Her şeyi sil
button-withdraw-shown = “Geri çekildi” yaz

## Mektup ve okunabilecek diğer şeyler

letter-heading =
    <h>{ $title }</h>
    <i>{ $organiser }, { $day }</i>
letter-title = <h>{ $title }</h>
letter-authors = <i>Yazanlar: { $authors }</i>
letter-signed = İmza sayısı: { $count }.
letter-page = <i>Sayfa { $page } / { $pages }</i>
letter-other-language = Mektup henüz sizin dilinizde yok ({ $language }). Şu dilde okuyorsunuz: { $shown }. Diğer diller: /language
letter-by-volunteers = <i>Bu metni gönüllüler çevirdi. Geçerli olan metnin dili: { $official }.</i>
letter-closed = İmza toplama sona erdi: mektup okunabilir ama artık imzalanamaz. Hiçbir şey değiştirilmedi.
letter-paused = Bu mektup şu anda imzalanamıyor; okunabilir. Hiçbir şey değiştirilmedi.
letter-opens = Bu mektup şu günden itibaren imzalanabilir: { $day }. Şimdiden okunabilir.
signatories-heading =
    { $count ->
        [one] <b>Bir kişi imzaladı.</b>
       *[other] <b>{ $count } kişi imzaladı.</b>
    }{ $withheld ->
        [0] { "" }
        [one] { " " }Bunlardan birinin adı gizli, imzası sayıldı.
       *[other] { " " }Bunlardan { $withheld } kişinin adı gizli, imzaları sayıldı.
    }
signatories-line = { $number }. { $line }
line-withdrawn = (imza geri çekildi: { $day })
first-signatories = İlk imzacılar
further-signatories = Diğer imzacılar
signatories-none = Henüz hiçbir ad yayımlanmadı.
signatories-yours = Sizin satırınızın numarası: { $number }.
signatories-hint = Birini aramak için /signatories ve bir ad yazın.
signatories-found = Açık listede <b>{ $name }</b> için bulunanlar:
signatories-not-found = Açık listede <b>{ $name }</b> için kimse bulunamadı.
signatories-more = Başkaları da var. Lütfen adı daha ayrıntılı yazın.
share-heading = <b>Mektubu başkalarına iletin.</b> Bağlantıdan sizin imzalayıp imzalamadığınız anlaşılmaz.
share-words = Açık mektup: “{ $title }”. Okuyun ve katılıyorsanız imzalayın:
share-code = <b>{ $title }</b> – kamerasını buna tutan mektubu okuyup imzalayabilir.
language-question = Sizinle hangi dilde konuşayım?
language-chosen = Bundan sonra sizinle Türkçe konuşuyorum.
privacy-short =
    Yöneticiler yalnızca onayladığınız satırı görür. { $platform ->
        [matrix] Sizin sunucunuz ve bizimki bu botla konuştuğunuzu, şifresiz bir odada yazdıklarınızı da görür.
       *[telegram] Telegram bu sohbeti görür; yazdıklarınız bu forma geçer ve sohbetten kaldırılır.
    } Ayrıntılar: /privacy
privacy =
    <b>Ne saklanır, kim görür</b>

    <b>Verdikleriniz:</b> adınız, ülkeleriniz, mesleğiniz ve adınızın gösterilip gösterilemeyeceği. Siz onaylayana kadar bunlar şifreli saklanır ve bir gün sonra unutulur.

    <b>Hesabınız</b> hiçbir zaman açık olarak saklanmaz. Onun yerine, bir hesaptan bir kez imza atılsın diye anahtarla üretilmiş bir dijital parmak izi ve karar size bildirilsin diye şifreli bir adres durur. Adres, size bildirildikten bir gün sonra silinir.

    <b>Kim ne görür:</b> yöneticiler satırı, dili ve zamanı görür, hesabınızı görmez. Kabul edilen ve herkese açık olan imza mektubun altında yayımlanır. Adı gizli olan imza sayılır ve başka kimseye gösterilmez.

    { $platform ->
        [matrix] <b>Sizin sunucunuz</b> ve bizimki bu botla konuştuğunuzu, şifresiz bir odada yazılanları da görebilir.
       *[telegram] <b>Telegram</b> bu sohbette yazılanları ve bu botla konuştuğunuzu görebilir.
    } Bu sizin için tehlikeliyse burada imzalamayın.

    <b>İmzanızı geri çekebilirsiniz</b>, istediğiniz zaman: /my. Verdikleriniz hemen silinir. Daha önce yayımlananı başkaları kopyalamış olabilir.

    <b>Mektup kapandıktan { $days } gün sonra</b> bot kimlerin imzaladığını siler: bütün hesapları ve yayımlanmamış bütün adları. Ondan sonra imzanızı bulamaz; satırınızın çıkarılması için bize yazın.

    Yöneticiler bir hesaptan artık imza kabul etmiyorsa, o hesabın parmak izi imza geri çekildikten sonra da o güne kadar kalır.

    Sorularınız için: { $contact }
help =
    Bu botta “{ $title }” adlı açık mektup var. Onu okuyabilir, imzalayabilir ve imzanızın durumunu görebilirsiniz.
help-line = /{ $command } – { $meaning }
not-understood = Bu komutu bilmiyorum. Neler yapabildiğim: /help
group-invitation =
    ✉️ <b>{ $title }</b>

    Açık mektup. Özel sohbette okunur ve imzalanır, burada asla.
cancel-question = <b>İmzalama durdurulsun mu?</b> Yanıtlarınız unutulur.
cancel-question-correction = <b>Düzeltme durdurulsun mu?</b> İmzanız olduğu gibi kalır.
chosen-public = <b>Herkese açık imzalıyorsunuz:</b> satırınız listede duracak. Bunun yerine adınızı gizleyebilirsiniz.
chosen-withheld = <b>Adınız gizli:</b> satırı kimse görmeyecek, yalnızca sayı artacak. Bunun yerine herkese açık imzalayabilirsiniz.
filled-name = ✓ Ad: { $answer }
filled-places = ✓ Ülkeler: { $answer }
filled-occupation = ✓ Meslek: { $answer }
filled-public = ✓ Herkes görebilir
filled-withheld = ✓ Ad gizli

## İmzalama

nothing-asked = Şu anda bir şey sormuyorum. Mektubu okumak mı, imzalamak mı istersiniz?
line-understood =
    Bunu şöyle anlıyorum:
    Ad: { $name }
    Nereden: { $places }
    Meslek: { $occupation }
line-unclear = henüz belli değil, aşağıya bakın
line-empty = yok
ask-name = <b>Adınız nedir?</b> Mektubun altında nasıl duracaksa öyle yazın.
ask-spelling =
    <b>Adınız { $script ->
        [cyrillic] Kiril
        [armenian] Ermeni
        [georgian] Gürcü
        [arabic] Arap
       *[latin] Latin
    } harfleriyle nasıl yazılır?</b> İlk yazılışı okuyamayanlar için onun yanında durur. Yazın ya da adınızı olduğu gibi bırakın.
ask-places =
    <b>Hangi ülke veya ülkeler?</b> Nerelisiniz veya nerede yaşıyorsunuz; birden fazlası olabilir. Satırınızda dururlar, böylece okuyanlar nereden imzalandığını görür. { $platform ->
        [matrix] Yazın,
       *[telegram] Birine veya birkaçına basın ya da yazın,
    } örneğin: <i>Ermenistan/Avusturya</i>.
ask-places-typed = <b>Hangi ülke veya ülkeler?</b> Nerelisiniz veya nerede yaşıyorsunuz; birden fazlası olabilir. Satırınızda dururlar, böylece okuyanlar nereden imzalandığını görür. Örneğin: <i>Ermenistan/Avusturya</i>.
word-is-command = “{ $word }” sözünü henüz yanıt saymadım: bu aynı zamanda bir komut. Lütfen hangisini istediğinizi seçin.
question-waits = İmzalamayı henüz bitirmediniz: yanıtlamayı sürdürün ya da soruyu yeniden görün: /sign.
places-picked = Seçilen: <b>{ $places }</b>
places-misspelt = Şunu yazdınız: <b>{ $typed }</b>. Yoksa bu muydu: <b>{ $meant }</b>? Bunu seçin ya da yazdığınız gibi bırakın.
ask-occupation = <b>Ne iş yapıyorsunuz?</b> Mesleğiniz veya kurumunuz, örneğin: <i>tarihçi</i>. Bunu atlayabilirsiniz.
ask-confirmation-public = <b>Lütfen kontrol edin.</b> Tam olarak bu satır yayımlanacak:
ask-confirmation-withheld = <b>Lütfen kontrol edin.</b> Yöneticiler bunu görecek:
exact-line = <blockquote>{ $line }</blockquote>
confirm-by-button =
    { $platform ->
        [matrix] İmzalamak, bir şeyi değiştirmek veya iptal etmek için lütfen bu numaralardan biriyle yanıt verin.
       *[telegram] İmzalamak, bir şeyi değiştirmek veya iptal etmek için lütfen düğmeleri kullanın.
    }
visibility-public = Kabul edilince herkes görebilecek.
visibility-withheld = Ad gizli. Bu satırı kimse görmeyecek; yalnızca sayı artacak.
published-public = Herkes görebilir.
published-withheld = Sayıldı. Bu satırı kimse görmez; yalnızca sayı arttı.
former-hidden = Onayladığınız anda satırınız açık listeden çıkar.
former-still = Önceki satırınız açık kalır.
former-stays = Bu kabul edilene kadar önceki satırınız açık kalır: “{ $line }”.
next-decides = Yöneticiler ({ $organiser }) okur ve karar verir.
next-published = Kabul edilince burada yayımlanır: { $url }
lately-hours = Son zamanlarda bu yaklaşık şu kadar saat sürdü: { $hours }.
lately-days = Son zamanlarda bu yaklaşık şu kadar gün sürdü: { $days }.
wording-changed = Siz yanıtlarken mektubun metni değişti. Lütfen imzalamadan önce yeniden okuyun (/letter).
wording-question = <b>İmzaladığınız metin değişti.</b> Üstü çizili olan artık yok, kalın olan yeni. İmzanız, yeni metin için de tutmadıkça, imzaladığınız metnin altında kalır.
wording-more = Buraya sığandan fazlası değişti. Metnin tamamı: /letter
wording-gone = <b>Mektup, imzaladığınız dilde ({ $language }) artık yok.</b> İmzanız imzaladığınız metnin altında kalır. Şimdiki metin: /letter
wording-kept = Teşekkürler. İmzanız artık yeni metnin altında.
wording-changed-again = Bu arada metin bir kez daha değişti.
my-earlier-text = Mektubun önceki metnini imzaladınız.
news-offered = Burada mektupla ilgili haber almak ister misiniz, örneğin teslim edildiğinde veya imza toplama sona erdiğinde? Siz açana kadar kapalıdır. Bunun için bu sohbetin adresi, siz kapatana veya imzanızı geri çekene kadar şifreli olarak saklanır.
news-on = Mektupla ilgili haberleri burada alıyorsunuz. Bunun için bu sohbetin adresi, siz kapatana veya imzanızı geri çekene kadar şifreli olarak saklanır.
news-stopped = Mektupla ilgili artık haber almayacaksınız. Bu sohbetin adresi bunun için artık saklanmıyor.
news-heading = 📣 <b>{ $organiser }, “{ $title }” mektubu hakkında:</b>
news-closed = 📣 <b>“{ $title }” mektubu için imza toplama sona erdi.</b> İmzalar: { $count }.
news-foot = <i>Haber istediğiniz için bunu alıyorsunuz. Kapatmak için: /news</i>
milestone = 🎉 “{ $title }” mektubunun altında <b>{ $count } imza</b>.
names-heading = ✍️ “{ $title }” <b>mektubunun altındaki yeni imzalar</b>:
names-others = … ve { $count } imza daha.
button-keep-wording = Yeni metin için de tut
button-differences = Ne değişti
thanks = <b>İmzanız için teşekkür ederiz.</b>
thanks-correction = <b>Teşekkür ederiz, düzeltmeniz ulaştı.</b>
leave-not-direct = Bu, özel bir sohbet değil. Her imzalayanla baş başa konuşurum: lütfen benimle özel bir sohbet başlatın.
leave-enough-rooms = Benimle zaten bir hesabın olabileceği kadar sohbetiniz var. Lütfen bunlardan birine yazın.
leave-full = Şu anda yeni odalara katılamıyorum. Lütfen daha sonra yeniden deneyin.
leave-overheard = Burada artık yalnız olmadığımız için ayrılıyorum: imza yalnızca sizinle benim aramdadır. Lütfen benimle yeni bir özel sohbet başlatın.
leave-idle = Burada uzun süredir kimse yazmadı, bu yüzden ayrılıyorum. Beni istediğiniz zaman yeniden davet edin: imzanız olduğu gibi kalır.
cancelled = İptal edildi. Yanıtlarınız unutuldu.
cancelled-correction = İptal edildi. İmzanız olduğu gibi kaldı.
strange-edited =
    { $platform ->
        [matrix] Hangi yanıtı düzenlediğinizi çıkaramadım, bu yüzden hiçbir şey değiştirilmedi. Lütfen doğru yanıtı, sorusuna yanıt olarak gönderin ya da o soruya dönün.
       *[telegram] Düzenlenen iletileri izleyemiyorum. Yanıtınız ilk gönderdiğiniz gibi kalır; düğmelerle değiştirebilirsiniz.
    }
strange-emote = Bu bir eylem olarak geldi, bu yüzden yanıt saymıyorum. Lütfen düz bir ileti olarak gönderin. Daha önce verdiğiniz hiçbir şey kaybolmadı.
strange-forgeable = Tepkiler şifresiz gelir, bu yüzden bir tepkiyle ne imza atarım ne de imza geri çekerim. Lütfen numarayı yazın.
strange-poll = Anketlere katılmıyorum. Lütfen sözle yanıt verin. Daha önce verdiğiniz hiçbir şey kaybolmadı.
edited-too-late = İmzanız onayladığınız gibi kalır: iletiyi düzenlemek onu değiştirmez. Düzeltmek için /my yazın.
answer-changed = ✏️ Değiştirildi: <b>{ $answer }</b>
answer-deleted = Bu yanıtı sildiniz, ben de unuttum. Lütfen yeniden yanıtlayın.
strange-verification = Ben bir botum: burada sizinle emojileri karşılaştıracak kimse yok, bu yüzden doğrulamayı reddettim. Benden emin olmak için cihazımın parmak izini düzenleyenlerin verdiğiyle karşılaştırın. Daha önce verdiğiniz hiçbir şey kaybolmadı.
strange-open = Bu, şifreli bir odaya şifresiz geldi ve okunmadı. Lütfen şifreleyen bir uygulamadan yeniden gönderin.
strange-unsigned = Bu, sahibinin doğrulamadığı bir cihazdan geldi ve okunmadı: burada yalnızca doğrulanmış cihazlar karar verir. Lütfen onu uygulamanızın ayarlarında doğrulayın ya da başka bir cihazdan yazın.
strange-reaction = Hiçbir karar verilmedi: burada yalnızca doğrulanmış cihazlardan yazılan sözler geçerlidir, tepkiyi ise hiçbir cihaz imzalamaz. Lütfen karta “kabul et” veya “reddet” diye yanıt verin.
strange-sealed = Yazdığınızın şifresini çözemedim. Lütfen yeniden gönderin. Daha önce verdiğiniz hiçbir şey kaybolmadı.
event-failed = Burada bir şeyler ters gitti, bu bizim hatamız. Az önce gönderdiğiniz alınmadı; daha önce verdiğiniz hiçbir şey kaybolmadı. Lütfen başka bir yolla deneyin.
strange-hasty = Okuyabildiğimden hızlı yazıyorsunuz. Şimdi gelenler dikkate alınmıyor: lütfen bir dakika bekleyin, sonra buradan sürdürün. Daha önce verdiğiniz hiçbir şey kaybolmadı.
strange-long = Bu benim için çok uzun: buradaki bir ileti en çok 4096 karakter olabilir. Lütfen daha kısa gönderin. Daha önce verdiğiniz hiçbir şey kaybolmadı.
strange-other = Burada yalnızca sözleri okuyabiliyorum. Daha önce verdiğiniz hiçbir şey kaybolmadı.

## Bir yanıt neden alınamaz

name-address = Bu bir adrese veya numaraya benziyor. Lütfen adınızı yazın.
name-empty = Lütfen adınızı yazın.
name-lines = Lütfen adınızı tek satırda yazın.
name-needed = İmza için bir ad gerekir. Herkesten gizleyebilirsiniz.
name-no-letters = Bir adda harf olmalı. Lütfen yeniden yazın.
name-symbols = Ad harflerden oluşur. Lütfen emoji ve başka işaretler olmadan yazın.
spelling-only = Buraya yalnızca adınızı, soruda geçen harflerle yazın.
name-too-long = Bu, { $most } karakterden uzun. Lütfen adınızı daha kısa yazın.
occupation-address = Lütfen ne iş yaptığınızı sözle yazın, adres veya telefon numarası olmadan.
place-address = Lütfen bir yer adı yazın, adres veya numara olmadan.
place-no-letters = Bir yer adında harf olmalı. Lütfen yeniden yazın.
place-too-long = Bir yer adı en çok { $most } karakter olabilir. Lütfen daha kısa yazın.
places-empty = Lütfen en az bir ülke adı yazın.
places-needed = İmza için en az bir ülke gerekir. Hangi adıyla yazıldığı önemli değil.
places-too-many = En çok { $most } ülke. Lütfen birkaçını çıkarın.
withdrawn-too-often = Bir saat içinde imzanızı birkaç kez geri çektiniz. Lütfen biraz bekleyin, sonra düğmeye yeniden basın: yanıtlarınız saklı.
text-empty = Lütfen birkaç söz yazın.
text-formula = Lütfen “=”, “+”, “-” veya “@” ile değil, bir harfle başlayın.
text-lines = Lütfen tek satırda yazın.
text-long = Bu benim için çok uzun. Lütfen kısaltın.
text-lost = Bir bölümü yolda kayboldu: yerinde “�” duruyor. Lütfen yeniden yazın.
text-too-long = Bu, { $most } karakterden uzun. Lütfen kısaltın.
text-unreadable = İçinde gösterilemeyen karakterler var. Lütfen onlar olmadan yeniden yazın.

## İmzanın durumu

my-heading = <b>İmzanız, #{ $number }</b>
my-number = Açık listedeki yeri: { $number }.
my-hidden = Adınızı gizlediniz. Geri getirmek için: /show
my-none = Henüz imzalamadınız. Mektubu okumak mı, imzalamak mı istersiniz?
my-until = İmza toplama sona erdi. İmzanızı burada hâlâ geri çekebilirsiniz. { $day } günü bot kimlerin imzaladığını siler; ondan sonra lütfen şuraya yazın: { $contact }.
my-erased = İmza toplama sona erdi ve bot, mektubu kimlerin imzaladığını sildi ({ $day }): aralarında olup olmadığınızı artık bilmiyor. Yayımlanan liste olduğu gibi kalır. Orada satırınız varsa ve değiştirilmesini veya çıkarılmasını istiyorsanız lütfen şuraya yazın: { $contact }.
data-caption = <b>Bu hesap hakkında bende olan her şey bu dosyada.</b> Telefon numaranız da hesabınızın adı da bende yok, bu sohbeti de saklamıyorum.
hide-done = Adınız gizlendi: açık listede kimse görmüyor. İmzanız duruyor; adınızı istediğiniz zaman geri getirebilirsiniz: /show
hide-withheld = Adınız zaten gizli: açık listede yer almıyor.
show-done = Adınız yeniden açık listede. İstediğiniz zaman hemen çıkarabilirsiniz: /hide
show-waits = Adınız artık gizli değil. Bekleyen satırı, yöneticiler kabul eder etmez herkes görebilecek.
show-withheld = Adınızı gizleyerek imzaladınız. Göstermek için lütfen “Düzelt”i seçin; yöneticiler imzaya bir kez daha bakar.
state-pending = Kabul edilmeyi bekliyor, sıradaki yeri: { $place }. Size buradan bildirilecek.
state-approved = Kabul edildi.
state-rejected = Bu haliyle kabul edilmedi. { $reason } Değiştirip yeniden gönderebilir ya da şuraya yazabilirsiniz: { $contact }.
state-removed = Yöneticiler listeden çıkardı. Düzeltebilir ya da şuraya yazabilirsiniz: { $contact }.
told-removed = <b>İmzanız listeden çıkarıldı.</b> Bu bir hataysa düzeltin: /my, ya da şuraya yazın: { $contact }.
blocked = Üzgünüz: bu mektup bu hesaptan artık imza kabul etmiyor.
blocked-contact = Bu bir hataysa lütfen şuraya yazın: { $contact }.
blocked-still = /data sizinle ilgili ne saklandığını gösterir, /hide adınızı listeden çıkarır.
told-erased = <b>İmzanız, verdiğiniz her şeyle birlikte silindi.</b> Bu, sizin adınıza istendi. Yeniden imzalayabilirsiniz.
withdraw-question = <b>İmzanız geri çekilsin mi?</b> Verdiğiniz her şey hemen silinir. Daha sonra yeniden imzalayabilirsiniz.
withdraw-numbered = Satırınızın açık listedeki numarası { $number }. <b>Her şeyi sil</b> satırı listeden çıkarır ve sonraki numaralar değişir. <b>“Geri çekildi” yaz</b> adı ve diğer her şeyi yine siler, ama numara, “geri çekildi” sözü ve günle birlikte kalır.
withdrawn = Geri çekildi. Verdikleriniz silindi.
withdrawn-shown = Geri çekildi. Verdikleriniz silindi. Açık listenin { $number } numarasında yalnızca geri çekilme günü yazıyor.
told-edited = <b>İmzanız artık böyle.</b> Doğru değilse düzeltin: /my.
told-approved = <b>İmzanız kabul edildi.</b>
told-mended = <b>Yöneticiler satırı düzeltti.</b> Siz şöyle yazmıştınız:
mended-accepted = Teşekkür ederiz. Satırınız böyle kalıyor:
mended-objected = O satır artık açık listede değil. Yöneticiler, sizin yazdığınız satır hakkında yeniden karar verecek:
told-rejected = <b>İmzanız bu haliyle kabul edilemedi.</b> { $reason } Değiştirip yeniden gönderebilir (/my) ya da şuraya yazabilirsiniz: { $contact }.
told-word = Yöneticilerin notu:
told-former-back = Düzeltmeniz hakkında zamanında karar verilmedi. Silindi ve önceki satırınız açık kalıyor. Burada yeniden düzeltebilirsiniz: /my
told-former-hidden = Düzeltmeniz hakkında zamanında karar verilmedi. Silindi ve önceki satırınız adınız gizli olarak duruyor. Geri getirmek için: /show
told-former-removed = Yöneticiler önceki satırınızı açık listeden çıkardı. Düzeltmeniz hâlâ karar bekliyor.
told-lapsed = { $days } gün içinde imzanız hakkında karar verilmedi. İmzanız, verdiğiniz her şeyle birlikte silindi. Yeniden imzalayabilirsiniz.
told-lapsed-at-the-end = İmza toplama sona erdi ve imzanız hakkında zamanında karar verilmedi. İmzanız, verdiğiniz her şeyle birlikte silindi.
told-undone = İmzanız hakkındaki karar geri alındı. İmzanız yeniden kabul edilmeyi bekliyor, size bildirilecek.
told-question = ❓ <b>Yöneticilerin ({ $organiser }) imzanız hakkında bir sorusu var.</b>
question-how = Yanıtlamak zorunda değilsiniz: imzanız önceki gibi bekler. Hesabınızı görmezler. Adres, numara veya parola vermeyin.
write-answer = <b>Lütfen yanıtınızı tek bir mesajda yazın.</b> Yöneticiler onu yazdığınız gibi okur.
answer-sent = Teşekkür ederiz. Yöneticiler şunu okuyacak:
reason-duplicate = Görünüşe göre bu imza zaten var.
reason-not-a-person = Gerçek bir kişiye benzemiyor.
reason-offensive = Hakaret içeriyor.
reason-other = Yöneticiler başka bir neden belirtmedi.

## A line that admins have entered

claim-question = <b>Bu satır sizin mi?</b> “{ $title }” mektubunun yöneticileri onu sizin için ekledi:
claim-made = <b>Teşekkürler. Bu satır artık sizin.</b>
claim-pending = Yöneticilerin kararını bekliyor. Ne karar verdikleri size bildirilecek.
claim-approved = Herkese açık listede yer alıyor.
claim-refused = <b>Satır silindi.</b> Yöneticiler onun sizin olmadığını biliyor.
claim-void = <b>Bu bağlantı bir işe yaramıyor.</b> Yalnızca bir kez ve satır orada olduğu sürece işe yarar. Size veren kişi yenisini yapabilir.
claim-signed = <b>Hiçbir şey değiştirilmedi.</b> Bu hesabın zaten bir imzası var, #{ $number }, ve yalnızca bir imzası olabilir. Yardım: { $contact }
button-mine = Benim
button-not-mine = Benim değil

## Yönetici grubu

alarm-backlog = ⚠️ Gönderilmeyi bekleyen: { $count ->
        [one] bir ileti
       *[other] { $count } ileti
    }, en eskisi { $minutes } dakikadır. Operatör botun günlüğüne bakmalı.
alarm-over-backlog = ✅ İletiler yeniden gönderiliyor.
command-elsewhere = /{ $command } benimle özel sohbet içindir.
command-mistyped = Hiçbir şey değiştirilmedi: “{ $typed }” nedir, bilmiyorum. Yoksa bu muydu: /{ $meant }?
command-unknown = Hiçbir şey değiştirilmedi: “{ $typed }” nedir, bilmiyorum. Burada neler yapabildiğim: /help.
not-configured = Burada okuyabiliyorsunuz, ama atanmış yöneticiler arasında { $person } yok, bu yüzden hiçbir şey değiştirilmedi. Operatör sizi ekleyebilir.
mend-name = İmza için kişinin kullandığı ad gerekir, burada ise bir şüphe kaldı.
mend-words = Bazı sözleri mektubun altında duramaz.
reason-untold = Neden burada belirtilmez.
reason-unknown = Hiçbir şey reddedilmedi: bu nedeni bilmiyorum. Lütfen bunlardan birini yazın: { $reasons }; örneğin: /reject 12 duplicate
toast-newcomer =
    Burada yenisiniz, henüz karar veremezsiniz. Burada karar veren biri size izin verebilir; vermezse lütfen yeniden deneyin: { $minutes ->
        [one] bir dakika
       *[other] { $minutes } dakika
    } sonra.
not-allowed = Bunu yalnızca yönetici grubunun üyeleri, yalnızca o grupta yapabilir.

## Mektup kurmak

founding-text = <b>Yeni bir mektup.</b> Metnini gönderin: yazarak veya ileterek, uzunsa birkaç mesajda, ya da dosya olarak (.md, .txt, .docx, .odt). İlk satır başlıktır. Siz mektubu açmadan onu kimse okumaz. Bir hafta sürdürmezseniz verdikleriniz silinir.
founding-so-far = Şimdiye kadar karakter: { $count }. Metnin devamını gönderin ya da bu haliyle alın.
founding-translation = Çeviriyi aynı şekilde gönderin. İlk satırı başlıktır.
founding-language = Bu metin hangi dilde? Bir dilin kodunu da yazabilirsiniz, örneğin pt-BR.
founding-further = Mektubun dilleri: { $languages }. Çeviri eklemek ister misiniz?
founding-organiser = <b>Mektubu kim yayımlıyor?</b> Herkesin okuyacağı gibi yazın: bir kişi, grup veya girişim.
founding-contact = <b>Size nereye yazılabilir?</b> Adresi herkes görür; istemeden size götürmemeli. En iyisi yeni bir e-posta adresidir.
founding-closes = <b>İmza için son gün hangisi?</b> Şöyle yazın: 2027-05-31.
founding-preview = 👀 <b>Mektup böyle görünecek:</b>
founding-group =
    <b>Şimdi yönetici grubu.</b> Her imzayı okur ve karar verirler. { $platform ->
        [matrix] Onlar için özel ve şifreli bir oda açar, sizi davet ederim. Oraya güvendiğiniz kişileri davet edersiniz.
       *[telegram] Güvendiğiniz kişilerle özel bir grup kurun ve beni düğmeyle, yönetici olarak ekleyin. Düğmenin bağlantısı kimdeyse grubu o seçebilir: kimseye vermeyin.
    }
founding-open = <b>Mektup açılsın mı?</b> Bundan sonra bağlantısı olan herkes onu okuyup imzalayabilir. Yöneticiler şu grupta karar verir: “{ $group }”.
founding-working = ⏳ Bir dakika lütfen.
founding-opened = <b>Mektup açıldı:</b> “{ $title }”. Artık yayabilirsiniz.
founding-later = /myletters ile onu daha sonra görebilir ve değiştirebilirsiniz.
founding-group-opened = <b>Bu grup “{ $title }” mektubu hakkında karar verir.</b> Her imza buraya bir kart olarak gelir. Neler yapılabilir: /help
founding-group-here = Bu grup yeni bir mektup hakkında karar vermek üzere seçildi. Devamı benimle özel sohbette.
founding-leave = Yeni mektup için verdiğiniz her şey silinsin mi?
founding-left = Burada kurulmakta olan bir mektup yok: ondan hiçbir şey saklanmıyor.
founding-not-you = Bu hesap burada mektup kuramaz. Bu botu işleten kişi izin verebilir.
founding-full = Şimdi başka bir mektup kuramazsınız: bu botun taşıyabileceği kadar mektup var.
founding-failed = Mektup açılamadı: bu makine onu saklayamadı. Hiçbir şey kaybolmadı; lütfen daha sonra yeniden deneyin.
founding-no-text = İlk satırda bir başlık, altında da bir metin olmalı. Lütfen yeniden gönderin.
founding-too-long = Bu boş veya çok uzun. En çok karakter: { $most }.
founding-title-long = Başlık, yani ilk satır, çok uzun. En çok karakter: { $most }. Lütfen metni yeniden gönderin.
founding-file-kind = Adı .md, .txt, .docx veya .odt ile biten dosyaları okurum.
founding-file-large = Bu dosya çok büyük. En çok MB: { $most }.
founding-file-broken = Bu dosyayı okuyamıyorum. Lütfen metni mesaj olarak veya başka türden bir dosyayla gönderin.
founding-language-unknown = Bu dili bilmiyorum. Lütfen kodunu yazın, örneğin pt-BR.
founding-no-address = Oraya yazılamaz. Lütfen bir adres verin, örneğin letter@example.org.
founding-no-such-day = Lütfen henüz gelmemiş, en çok üç yıl sonraki bir gün yazın, örneğin 2027-05-31.
founding-group-unknown = Gruba şu anda bakamadım. Lütfen yeniden deneyin.
founding-group-taken = O grupta başka bir mektup hakkında karar veriliyor. Lütfen başka bir grup seçin.
founding-group-outside = Artık o grupta değilim. Lütfen beni yeniden ekleyin.
founding-group-exposed = “{ $group }” grubuna davet edilmemiş kişiler girebilir veya orayı okuyabilir. Grubu özel yapın, sonra yeniden bakayım.
founding-group-made = Sizi yeni bir odaya davet ettim. Daveti kabul edin, diğer yöneticileri oraya davet edin, sonra bakayım.
founding-group-nobody = “{ $group }” odasında henüz benden başka kimse yok. Davetimi kabul edin, sonra yeniden bakayım.
founding-group-no-admin = “{ $group }” grubunda yönetici değilim. Bana bu yetkiyi verin, sonra yeniden bakayım.
button-founding-all = Hepsi bu
button-founding-add = Çeviri ekle
button-founding-go-on = Çevirisiz sürdür
button-founding-no-day = Son gün yok
button-founding-right = Böyle doğru
button-founding-group = Gruba ekle
button-founding-make = Odayı aç
button-founding-look = Yeniden bak
button-founding-open = Mektubu aç
button-founding-stay = Sürdür
button-founding-erase = Sil

my-letters = <b>Mektuplarınız.</b> Hangisini görmek veya değiştirmek istiyorsunuz?
my-letters-none = Burada bu hesabın kurduğu bir mektup yok.
my-letter =
    <b>{ $title }</b>
    { $state ->
        [open] 🟢 İmzalanabilir.
       *[closed] 🔒 Şu anda kimse imzalayamaz.
    }
    Metinler: { $languages }
    Yayımlayan: { $organiser }
    İletişim: { $contact }
my-letter-day = Son gün: { $day }
altering-text = “{ $title }” mektubunun yeni metnini veya bir çevirisini gönderin: mesajlar olarak ya da dosya olarak (.md, .txt, .docx, .odt). İlk satır başlıktır. Mektubun zaten bulunduğu bir dildeyse oradaki metnin yerine geçer.
altering-preview = 👀 <b>İmzalayanlar böyle görecek.</b> Önceki bir metni imzalayan o metinde kalır; yöneticiler /wording ile onlara sorabilir.
altering-line = Herkes şunu görecek: “{ $line }”. Değiştirilsin mi?
founding-opens = <b>Herkes hangi günden itibaren imzalayabilir?</b> O güne kadar yalnızca düzenleyenler ve yöneticiler imzalar ve mektubun altında ilk sırada dururlar. Şöyle yazın: 2027-05-31.
founding-opens-on = { $day } gününe kadar yalnızca düzenleyenler ve yöneticiler imzalar ve ilk sırada dururlar. Sonra herkes imzalar.
founding-opens-too-late = O zaman mektup açılmadan kapanırdı. Lütfen başka bir gün yazın.
founding-organisations-sign = Kuruluşlar da yetkili bir kişi aracılığıyla imzalar.
button-founding-later = Herkese sonra
button-founding-at-once = Hemen
button-founding-organisations = Kuruluşlar da
button-founding-people = Yalnızca kişiler
button-altering-opens = İlk gün
button-altering-organisations = Kuruluşlar
altering-organisations = { $state ->
        [yes] “{ $title }” mektubunu kuruluşlar da, her biri yetkili bir kişi aracılığıyla, imzalayabilsin mi?
       *[no] Kuruluşlar artık “{ $title }” mektubunu imzalamasın mı? İmzalamış olanlar kalır.
    }
altering-closed = “{ $title }” mektubu kapatılsın mı? O andan sonra kimse imzalayamaz.
altering-reopened = “{ $title }” mektubu yeniden açılsın mı?
altering-done = ✅ Yapıldı, yöneticilere haber verildi.
altering-failed = Değiştirilemedi: bu makine kaydedemedi. Önceki hâli duruyor; lütfen daha sonra yeniden deneyin.
altering-too-late = Bu artık mümkün değil: mektubun son günü geçti ya da imzalayanların bilgileri siliniyor.
altering-not-you = Bu hesap burada mektuplarını görebilir ve kapatabilir, başka bir şeyi değiştiremez. Bu botu işleten daha fazlasına izin verebilir.
button-altering-text = Metin, çeviri
button-altering-organiser = Kim yayımlıyor
button-altering-contact = İletişim
button-altering-closes = Son gün
button-altering-closed = Kapat
button-altering-reopened = Yeniden aç
button-altering-yes = Evet, yap
button-altering-list = Bütün mektuplarım
organisers = <b>“{ $title }” mektubunun düzenleyenleri</b> sayılarını ve listelerini benden özel sohbette alır: { $count } / en çok { $most }. Birini eklemek için o kişi bana özel sohbette “/newletter { $code }” göndersin. Ya da Telegram hesabının numarasını veya Matrix kimliğini bana gönderin.
organisers-add = { $account } hesabı mektubun sayılarını ve listelerini görebilsin mi?
organisers-away = { $account } hesabı mektubun sayılarını ve listelerini artık görmesin mi?
organisers-applied = Kodu gönderen hesabın adı: “{ $person }”.
organisers-asked = Teşekkürler. Mektubu kurana soruldu.
organisers-unknown = Bu bir hesap değil. Telegram’daki numarasını, örneğin 123456789, veya Matrix’teki kimliğini, örneğin @flora:example.org, gönderin.
organisers-there = Bu hesap zaten düzenleyenler arasında.
organisers-full = En çok { $most } düzenleyen olabilir. Önce birini çıkarın.
button-organisers-away = Çıkar:
button-altering-organisers = Düzenleyenler

## Düğmeye basmak yerine yazılan sözler: her biri için birkaç tane, virgülle ayrılmış

typed-skip = atla, geç, sonraki, hiçbiri
typed-back = geri, geri dön
typed-cancel = iptal, iptal et, vazgeç, dur
typed-yes = evet, tamam, olur, doğru
typed-no = hayır, yok, istemiyorum

## Organisations

ask-kind = <b>Kendi adınıza mı yoksa bir kuruluş adına mı imzalıyorsunuz?</b> Bir hesap bir kez imzalar. Kendi adınıza da imzalamak için lütfen başka bir hesap kullanın.
button-kind-person = Kendi adıma
button-kind-organisation = Bir kuruluş adına
kind-needed = Lütfen önce kimin adına imzaladığınızı seçin.
filled-kind-person = ✓ Kendi adıma
filled-kind-organisation = ✓ Bir kuruluş adına
button-change-kind = ✏️ Kimin adına
ask-name-organisation = <b>Kuruluşun adı nedir?</b> Mektubun altında nasıl duracaksa öyle yazın.
ask-places-organisation = <b>Kuruluş hangi ülkede veya ülkelerde çalışıyor?</b> Satırında yer alırlar. Yazın, örneğin <i>Ermenistan/Avusturya</i>.
ask-occupation-organisation = <b>Kuruluş nedir?</b> Birkaç kelimeyle, örneğin <i>insan hakları kuruluşu</i>. Bunu atlayabilirsiniz.
filled-occupation-organisation = ✓ Ne olduğu: { $answer }
button-change-occupation-organisation = ✏️ Ne olduğu
ask-representative = <b>Kuruluş adına kim imzalıyor?</b> Adınızı ve görevinizi yazın. Bunu, imza yetkinizi doğrulamak için yalnızca yöneticiler görür; asla yayımlanmaz ve karardan kısa süre sonra silinir.
filled-representative = 🔒 Adına imzalayan: { $answer }
button-change-representative = ✏️ Kim imzalıyor
representative-needed = Bir kuruluş adına bir kişinin imzalaması gerekir. Adı asla yayımlanmaz.
signs-as-organisation = 🏛 Bir kuruluş imzalıyor.
section-organisations = Kuruluşlar
section-people = Kişiler
