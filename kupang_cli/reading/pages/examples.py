"""The article of the pages that are the examples of rules."""

REPORT = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai yang lama ditutup."
STORY = (
    f"<p>{REPORT}</p>"
    "<p>Pasar itu milik warga, dan warga menjaganya bersama dari pagi sampai malam, kata dia di balai kota, Senin.</p>"
    "<p>Siti Aminah, pedagang di sana sejak lama, lega karena kiosnya kering saat hujan.</p>"
)
