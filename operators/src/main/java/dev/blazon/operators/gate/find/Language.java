package dev.blazon.operators.gate.find;

import dev.blazon.operators.gate.text.Word;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A language that a caption may be wanted in: its scripts and, for Latin and Cyrillic ones, its commonest small words.
public enum Language {
    EN("the a an of and is are in on with to at by from that it its this as has two while"),
    DE("der die das und ein eine ist sind im mit auf einem einer einen den dem von zu nicht auch zwei steht"),
    FR("le la les un une des et est sont dans sur avec du au en qui pour deux il elle"),
    ES("el la los las un una y es está en con de del por su que se dos al para"),
    IT("il lo la gli le un una e è sono di del della con su in che nel due per"),
    PT("o a os as um uma e é está em com de do da no na por que dois ao"),
    NL("de het een en is zijn van op met in aan voor bij die dat twee naar staat zit"),
    SV("en ett och är på med i av som för det den två har till står sitter"),
    PL("i w na z ze się jest są do o przez który dwa dwie oraz pod nad po dla za"),
    CS("a v na s se je jsou ve u do po při dva dvě který která pod nad za ze"),
    RU("и в на с из по к у от для под над это как который две два стоит сидит рядом", UnicodeScript.CYRILLIC),
    UK("і в на з із та у до від для під над це як який дві два стоїть сидить поруч", UnicodeScript.CYRILLIC),
    ZH("", UnicodeScript.HAN),
    JA("", UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
    KO("", UnicodeScript.HANGUL, UnicodeScript.HAN),
    AR("", UnicodeScript.ARABIC),
    HI("", UnicodeScript.DEVANAGARI),
    EL("", UnicodeScript.GREEK),
    HE("", UnicodeScript.HEBREW),
    TH("", UnicodeScript.THAI);

    private final Set<String> smallWords;
    private final Set<UnicodeScript> scripts;

    Language(String smallWords, UnicodeScript... scripts) {
        this.smallWords = smallWords.isEmpty() ? Set.of() : Set.of(smallWords.split(" "));
        this.scripts = scripts.length == 0 ? Set.of(UnicodeScript.LATIN) : Set.of(scripts);
    }

    /// As a recipe writes it, such as `en`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isWrittenIn(UnicodeScript script) {
        return scripts.contains(script);
    }

    boolean hasSmallWords() {
        return !smallWords.isEmpty();
    }

    /// The share of words that are small words of this language.
    double share(List<Word> words) {
        long small =
                words.stream().filter(word -> smallWords.contains(word.text())).count();
        return (double) small / Math.max(1, words.size());
    }
}
