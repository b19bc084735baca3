package dev.blazon.operators.gate.find;

import java.util.List;
import java.util.regex.Pattern;

/// How models refuse, in the languages that captioners answer in. Patterns see one short sentence in plain lower case.
final class RefusalPhrases {
    private static final String CANNOT = "(?:can't|cannot|can not|could not|couldn't|won't|will not|unable to"
            + "|not able to|was unable to|wasn't able to|was not able to|not allowed to|not permitted to|not comfortable|not programmed to|not designed to"
            + "|not equipped to|do not have|don't have|lack|must decline|have to decline|decline to|refuse to)";
    private static final String DEEDS = "(?:help|assist|provid|descri|identif|comply|fulfil|view|see\\b|process"
            + "|generat|creat|caption|answer|analy|engag|discuss|access|open|look at|support|interpret|recogni"
            + "|determin|respond|write|the ability|the capability|directly|do (?:that|this)|read|load|extract|transcri|translat|participat|produc"
            + "|continue|examin|offer|give|tell|make|perceiv|display|perform|complete)";
    private static final String THINGS = "(?:\\bthis|\\bthat|\\bthe|\\ban?\\b|\\bany|\\bimages?|\\bpictures?|\\bphoto"
            + "|\\brequest|\\byou|\\bwith|\\bpeople|\\bindividual|\\breal|\\bspecific|\\bcontent|\\bassistance|\\bit\\b"
            + "|\\bvisual|\\bfiles?|\\bdescription|\\bdetails?|$)";

    /// Each alone is a refusal.
    private static final List<Phrase> ALONE = List.of(
            new Phrase(
                    "i |i'|we ",
                    "\\b(?:i|we)(?:'m| am|'re| are)? (?:[a-z']{2,15},? ){0,4}?" + CANNOT + " (?:[a-z']{1,15} ){0,3}?"
                            + DEEDS + "[a-z]{0,10},?.{0,20}?" + THINGS),
            new Phrase(
                    "i'm|i am|we're|we are",
                    "\\b(?:i|we)(?:'m| am|'re| are) (?:[a-z']{2,15},? ){0,3}?(?:unable|not able) to\\b"),
            new Phrase(
                    "as an |as a ",
                    "\\bas an? (?:ai|artificial intelligence|large language|language|text-based|text-only|ai language)"
                            + "(?: language)? ?(?:model|assistant|ai|system)?\\b[^.]{0,40}\\b(?:i|my)\\b"),
            new Phrase(
                    "decline|refuse",
                    "\\b(?:i|we) (?:must|have to|need to|will have to)(?: respectfully| politely)? (?:decline|refuse)"),
            new Phrase(
                    "i'm |i am ",
                    "\\bi(?:'m| am) (?:just |only )?an? (?:ai|language model|text-based|artificial intelligence)\\b"),
            new Phrase(
                    " see ",
                    "\\bi (?:do not|don't|can't|cannot) (?:actually |currently )?see (?:an|any|the|your) (?:attached )?(?:image|picture|photo)"),
            new Phrase(
                    "no |not any",
                    "\\b(?:no|not any) (?:image|picture|photo|attachment)s? (?:was|were|has been|have been|is|are|seems? to be|appears? to be)"
                            + " (?:[a-z]{1,10} )?(?:attached|provided|uploaded|shared|included|given|received)"),
            new Phrase(
                    "no ",
                    "\\b(?:there is|there's|there was|there were|i see|i received|i got) no (?:image|picture|photo|attachment)s?"
                            + " (?:[a-z]{1,10} )?(?:attached|provided|uploaded|shared|included|given|received)"
                            + "(?: (?:to|in|with) (?:this|your|the|our) (?:message|conversation|request|chat|prompt|question))?[.!]?$"),
            new Phrase(
                    "please|could you|can you|kindly",
                    "^(?:please|could you(?: please)?|can you(?: please)?|kindly) (?:re-?)?(?:upload|provide|share|attach|send)"
                            + " (?:me )?(?:the|an?|your) (?:[a-z]{1,12} )?(?:image|picture|photo)"),
            new Phrase(
                    "n't|not |failed",
                    "\\b(?:the|your) (?:[a-z]{1,12} )?(?:image|picture|photo|file|attachment)(?: link)?(?: you [a-z]{1,12})? (?:didn't|did not|wasn't|was not|hasn't"
                            + "|has not|failed to|could not|couldn't|cannot|can't) (?:been |be )?(?:successfully )?(?:come through|upload|load|attach|includ|provid"
                            + "|shared|received|retriev|open|process|display)[a-z]{0,5}\\b[^,]{0,30}(?:$|, (?:could|can|please|try))"),
            new Phrase(
                    "is visible in",
                    "\\bno (?:image|picture|photo|attachment) is visible in (?:this|your|the|our) (?:conversation|message|chat|request)"),
            new Phrase("link is broken", "\\bimage link is broken\\b"),
            new Phrase(
                    "violat|against",
                    "\\b(?:violates?|goes? against|is against|in violation of) (?:my|our|openai's|the) (?:[a-z]{1,12} ){0,2}"
                            + "(?:guidelines|polic(?:y|ies)|programming|principles)"),
            new Phrase("prefer|rather", "^i(?:'d| would) (?:rather not|prefer not to)\\b"),
            new Phrase(
                    "kann |als ki|als sprach|als künst",
                    "\\bich kann (?:dir |ihnen |dieses |das |die |leider |dabei |damit |bei |ihre |ihrer |diese |dieser |keine ){1,4}.{0,80}"
                            + "(?:nicht|keine)\\b|\\b(?:als ki|als sprachmodell|als künstliche intelligenz)\\b"),
            new Phrase(
                    " pas|en tant",
                    "\\bje ne (?:peux|suis|puis) (?:malheureusement )?pas (?:en mesure|vous|t'|décrire|aider|identifier|fournir|voir|répondre|traiter|analyser|autorisé)"
                            + "|\\ben tant (?:qu'ia|qu'intelligence artificielle|que modèle de langage)"),
            new Phrase(
                    "no |como ",
                    "(?:^|\\b)no (?:puedo|soy capaz de|me es posible|tengo permitido) (?:[a-záéíóú]{2,12} ){0,2}?(?:ayudar|describir|identificar|proporcionar|ver|analizar|procesar|asist|cumplir|responder|ofrecer)"
                            + "|\\bcomo (?:ia|modelo de lenguaje|inteligencia artificial)\\b"),
            new Phrase(
                    "non ",
                    "\\bnon (?:posso|sono in grado di|mi è possibile) (?:[a-zàèéìòù]{2,12} ){0,2}?(?:aiutar|descriver|identificar|fornir|veder|analizzar|assister|soddisfar|risponder)"),
            new Phrase(
                    "não ",
                    "\\bnão (?:posso|consigo|sou capaz de|tenho permissão) (?:[a-zãáéíóú]{2,12} ){0,2}?(?:ajudar|descrever|identificar|fornecer|ver|analisar|auxiliar|atender|responder|processar)"),
            new Phrase(
                    "ik kan",
                    "\\bik kan (?:deze |u |je |helaas |hier |daar ){0,3}.{0,60}niet (?:helpen|beschrijven|identificeren|zien|bekijken|verwerken)"),
            new Phrase(
                    "nie ",
                    "\\bnie (?:mogę|jestem w stanie) (?:[a-ząćęłńóśźż]{2,14} ){0,2}?(?:pomóc|opisać|zidentyfikować|zobaczyć|przetworzyć|spełnić|odpowiedzieć)"),
            new Phrase(
                    "nemohu|nemůžu|nejsem|nedokážu",
                    "\\b(?:nemohu|nemůžu|nejsem schopen|nedokážu) (?:[a-záčďéěíňóřšťúůýž]{1,14} ){0,3}?(?:pomoci|pomoct|popsat|identifikovat|zobrazit|zpracovat|vyhovět|odpovědět)"),
            new Phrase(
                    "не ",
                    "я (?:[а-я]{2,12} )?не (?:могу|способен|в состоянии|имею возможности) (?:[а-я]{1,14} ){0,3}?(?:помо|описа|идентифиц|увид|видеть|просм|обраб|выполн|ответ|предостав|анализ)"),
            new Phrase(
                    "штучний|мовна|не можу",
                    "як (?:штучний|мовна)|я не можу (?:[а-яіїє]{1,14} ){0,3}?(?:допомог|опис|бачит|викона)"),
            new Phrase(
                    "无法|不能|没有办法|沒有辦法|無法|沒辦法",
                    "(?:我|本人)?(?:目前|暂时)?(?:无法|不能|没有办法|沒有辦法|無法)(?:直接)?(?:为您|为你|為您|给您|對|对|帮|協助|协助)?.{0,8}(?:描述|识别|識別|辨识|辨識|读取|讀取|转录|轉錄|查看|看到|协助|提供|分析|处理|回答|满足|完成|帮助|访问|討論|讨论)"),
            new Phrase("作为", "作为(?:一个|一款)?(?:ai|人工智能|语言模型)"),
            new Phrase(
                    "ません|かねます", "(?:画像|写真|ご要望|リクエスト|お手伝い|説明|この内容).{0,24}(?:できません|出来ません|できかねます|致しかねます|ありません(?:でした)?$)"),
            new Phrase("ま", "(?:画像|写真).{0,24}(?:読み取れま|認識できま|分析できま|確認できま|見ることができま|表示できま)"),
            new Phrase("없|어렵", "(?:할 수 없|도와드릴 수 없|드릴 수 없|설명할 수 없|볼 수 없|제공할 수 없|어렵습니다)"),
            new Phrase("không", "\\btôi không thể (?:hỗ trợ|giúp|mô tả|xem|cung cấp|nhận dạng|xác định|đáp ứng)"),
            new Phrase(
                    "tidak",
                    "\\bsaya tidak (?:bisa|dapat) (?:membantu|mendeskripsikan|melihat|memberikan|mengidentifikasi|memproses|memenuhi)"),
            new Phrase(
                    "yardımcı|tanımla|açıkla|betimle|göremi",
                    "(?:yardımcı olamam|yardımcı olamıyorum|tanımlayamam|açıklayamam|betimleyemem|göremiyorum)"),
            new Phrase("لا |لست", "(?:لا (?:أستطيع|يمكنني|أقدر)|لست قادر).{0,30}(?:مساعد|وصف|رؤية|تقديم|تحديد|تحليل)"),
            new Phrase("नहीं|असमर्थ|मदद", "(?:नहीं (?:कर|दे|बता|देख) सकत|असमर्थ हूँ|मदद नहीं)"),
            new Phrase(
                    "jag",
                    "\\bjag kan (?:inte|tyvärr inte) (?:hjälpa|beskriva|identifiera|se|svara)|tyvärr kan jag inte"));

    /// An apology at the start...
    private static final Pattern APOLOGY = Pattern.compile(
            "^(?:oh,? |well,? |hi[,!]? |hello[,!]? )?(?:i'm|i am|we're|we are)? ?(?:so |very |really |truly |terribly |deeply )?"
                    + "(?:sorry|afraid|apologi[sz]e)\\b"
                    + "|^(?:my |our |i offer my )?(?:sincere )?apologies|^i (?:do )?apologi[sz]e|^unfortunately\\b|^regrettably\\b"
                    + "|^i regret\\b|^i appreciate\\b|^i understand\\b|^thank you for\\b"
                    + "|^(?:es )?tut mir (?:sehr )?leid|^entschuldigung|^leider\\b|^(?:je suis |je m'excuse|)(?:vraiment )?désolée?|^je regrette"
                    + "|^lo siento|^lamento|^lamentablemente|^mi dispiace|^purtroppo|^scusa|^desculp|^sinto muito|^infelizmente|^lamento"
                    + "|^het spijt|^sorry|^helaas|^przepraszam|^niestety|^přykro|^omlouv|^je mi líto|^bohužel|^извин|^прост|^к сожалению"
                    + "|^вибач|^на жаль|^üzgün|^maaf|^xin lỗi|^rất tiếc|^عذر|^آسف|^क्षमा|^मुझे खेद|^माफ|^förlåt|^tyvärr"
                    + "|^(?:非常|很)?(?:抱歉|对不起|對不起|不好意思)|^(?:大変)?申し訳|^すみません|^残念|^恐れ入り|^죄송|^미안|^유감");
    /// ... with this near it is a refusal.
    private static final Pattern INABILITY = Pattern.compile(
            "\\bi (?:can't|cannot|can not|won't|will not|wasn't|was not|couldn't|could not|am not|am unable|do not|don't|must|have to)\\b|\\bi'm (?:not|unable)\\b"
                    + "|\\b(?:unable to|not able to|against my|my guidelines|not something i|i was not able|for me to)\\b"
                    + "|\\bkann (?:ich )?.{0,60}(?:nicht|keine|nichts)\\b|\\bnicht möglich|\\bne (?:peux|puis|suis) pas|\\bno (?:puedo|es posible|me es)"
                    + "|\\bnon (?:posso|sono in grado|mi è)|\\bnão (?:posso|consigo|é possível|sou)|\\bkan (?:ik |u |je )?.{0,50}niet\\b"
                    + "|\\bnie (?:mogę|jestem)|\\bne(?:mohu|můžu|mogu)|не (?:могу|можу|способ|в состоянии|име)|yardımcı ola|\\bolamam|\\btidak (?:bisa|dapat)"
                    + "|\\bkhông thể|لا (?:أستطيع|يمكن)|नहीं|\\bkan (?:jag )?inte|无法|無法|不能|没办法|できま|出来ま|致しかね|かねます|없습니다|없어|어렵습니다");

    private RefusalPhrases() {}

    /// A pattern that is tried only where one of some plain texts stands: nearly no caption has any.
    private record Phrase(List<String> needs, Pattern pattern) {
        Phrase(String needs, String pattern) {
            this(List.of(needs.split("\\|")), Pattern.compile(pattern));
        }

        boolean isIn(String sentence) {
            return needs.stream().anyMatch(sentence::contains)
                    && pattern.matcher(sentence).find();
        }
    }

    static boolean refuses(String sentence, String next) {
        return alone(sentence)
                || APOLOGY.matcher(sentence).find()
                        && (INABILITY.matcher(sentence).find() || alone(next));
    }

    /// Whether a sentence is about the model, so that it is no part of a description.
    static boolean speaksOfItself(String sentence) {
        return alone(sentence)
                || APOLOGY.matcher(sentence).find()
                || sentence.matches(
                        "(?:if you|please|feel free|let me|i(?:'m|'d|'ll| can| am| hope| would)?\\b|however, i|instead,? i|is there|would you).{0,500}");
    }

    private static boolean alone(String sentence) {
        return ALONE.stream().anyMatch(phrase -> phrase.isIn(sentence));
    }
}
