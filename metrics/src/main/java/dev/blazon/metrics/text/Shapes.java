package dev.blazon.metrics.text;

/// The parts that the rules of the tokenizer are made of, as regular expressions. What is matched is UTF-16.
final class Shapes {
    static final String SPACE = "[ \\t\\u00A0\\u2000-\\u200A\\u3000]";
    static final String NEWLINE = "(?:\\r\\n|[\\r\\n\\u2028\\u2029\\u000B\\u000C\\u0085])";
    static final String BLANK = "(?:" + SPACE + "|" + NEWLINE + ")";
    /// What ends an address.
    static final String STOP = " \\t\\n\\f\\r\"<>|()";

    /// Marks that the reference takes for letters.
    private static final String MARKS =
            "\\u00AD\\u0237-\\u024F\\u02C2-\\u02C5\\u02D2-\\u02DF\\u02E5-\\u02FF\\u0300-\\u036F"
                    + "\\u0370-\\u037D\\u0384\\u0385\\u03CF\\u03F6\\u03FC-\\u03FF\\u0483-\\u0487\\u04CF\\u04F6-\\u04FF"
                    + "\\u0510-\\u0525\\u055A-\\u055F\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0615-\\u061A"
                    + "\\u063B-\\u063F\\u064B-\\u065E\\u0670\\u06D6-\\u06EF\\u06FA-\\u06FF\\u070F\\u0711\\u0730-\\u074F"
                    + "\\u0750-\\u077F\\u07A6-\\u07B1\\u07CA-\\u07F5\\u07FA\\u0900-\\u0903\\u093C\\u093E-\\u094E\\u0951-\\u0955"
                    + "\\u0962-\\u0963\\u0981-\\u0983\\u09BC-\\u09C4\\u09C7\\u09C8\\u09CB-\\u09CD\\u09D7\\u09E2\\u09E3"
                    + "\\u0A01-\\u0A03\\u0A3C\\u0A3E-\\u0A4F\\u0A81-\\u0A83\\u0ABC-\\u0ACF\\u0B82\\u0BBE-\\u0BC2\\u0BC6-\\u0BC8"
                    + "\\u0BCA-\\u0BCD\\u0C01-\\u0C03\\u0C3E-\\u0C56\\u0D3E-\\u0D44\\u0D46-\\u0D48\\u0E30-\\u0E3A\\u0E47-\\u0E4E"
                    + "\\u0EB1-\\u0EBC\\u0EC8-\\u0ECD";
    private static final String ENTITY = "&[aeiouAEIOU](?i:acute|grave|uml);";
    static final String LETTER = "(?:[\\p{L}" + MARKS + "&&[\\u0000-\\uFFFF]]|" + ENTITY + ")";
    static final String DIGIT = "[\\p{Nd}\\u07C0-\\u07C9&&[\\u0000-\\uFFFF]]";
    static final String LETTER_DIGIT =
            "(?:[\\p{L}\\p{Nd}\\u07C0-\\u07C9" + MARKS + "&&[\\u0000-\\uFFFF]]|" + ENTITY + ")";
    /// A letter and a digit of Unicode, without the marks.
    static final String U_LETTER = "[\\p{L}&&[\\u0000-\\uFFFF]]";

    private static final String U_LETTER_DIGIT = "[\\p{L}\\p{Nd}&&[\\u0000-\\uFFFF]]";

    static final String APOSTROPHE = "(?:['\\u0092\\u2019]|(?i:&apos;))";
    static final String QUOTE = "(?:['\\u0092\\u2019`\\u0091\\u2018\\u201B]|(?i:&apos;))";
    private static final String HYPHEN = "[-_\\u058A\\u2010\\u2011]";

    /// `'s`, `'ll` and so on.
    static final String REDUCED = APOSTROPHE + "(?i:m|s|d|re|ve|ll)";
    static final String NOT = "[nN]" + QUOTE + "[tT]";

    static final String WORD = LETTER + LETTER_DIGIT + "*+(?:[.!?]" + LETTER + LETTER_DIGIT + "*+)*";
    static final String THING = "(?:[dDoOlL]" + QUOTE + U_LETTER_DIGIT + ")?" + U_LETTER_DIGIT + "+(?:" + HYPHEN
            + "(?:[dDoOlL]" + QUOTE + U_LETTER_DIGIT + ")?" + U_LETTER_DIGIT + "+)*";
    static final String ACRONYM =
            "(?:(?i:U\\.S\\.-U\\.S\\.S\\.R|U\\.S\\.-U\\.K|(?:Canada|Sino|Korean|EU|Japan|non)-U\\.S)"
                    + "|[A-Za-z](?:\\.[A-Za-z])*)";
    private static final String NAME = "[A-Za-z][A-Za-z0-9_:.-]*";
    static final String MARKUP = "<(?:[!?][A-Za-z-][^>\\r\\n]*|" + NAME + "(?:" + SPACE + "+" + NAME + "(?:" + SPACE
            + "*=" + SPACE + "*(?:\"[^\\r\\n\"]*\"|'[^\\r\\n']*'))?)*" + SPACE + "*/?|/" + NAME + ")" + SPACE + "*>";

    /// Followed by a dot that belongs to it, and perhaps ends the sentence too.
    static final String ABBREVIATION_1 =
            "(?:(?i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs)?|Fri"
                    + "|Ala|Ariz|Calif|Colo|Conn|Ct|Dak|Fla|Ga|Ind|Kans?|Ky|Md|Mich|Minn|Mo|Mont|Neb|Nev|Okla|Penn|Tenn|Va|Vt"
                    + "|Wisc?|Wyo|Inc|Cos?|Corp|Pp?t[ye]s?|Ltd|Plc|Rt|Bancorp|Bhd|Assn|Univ|Intl|Sys|tel|est|ext|sq|Jr|Sr|Bros"
                    + "|Ed\\.D|Ph\\.D|Blvd|Rd|Esq|etc|al|seq|Bldg)"
                    + "|(?:A[Zz]|A[Rr][Kk]|D[Ee][Ll]|I[Ll][Ll]|L[Aa]|M[Aa][Ss][Ss]|M[Ii][Ss][Ss]|O[Rr][Ee]|P[Aa]|T[Ee][Xx]"
                    + "|W[Aa][Ss][Hh]))";
    /// Followed by a dot that is no end of a sentence.
    static final String ABBREVIATION_4 =
            "(?:(?i:Messrs|Mrs|Mr|Ms|Drs|Dr|Profs?|Sens?|Reps?|Attys?|Lt|Col|Gen|Govs?|Adm|Rev|Maj|Sgt|Cpl|Pvt|Capt|Ste?|Ave"
                    + "|Pres|Lieut|Hon|Brig|Com?dr|Pfc|Spc|Supts?|Det|Mt|Ft|Adj|Adv|Asst|Assoc|Ens|Insp|Mlle|Mme|Msgr|Sfc|vs"
                    + "|Alex|Wm|Jos|Cie|a\\.k\\.a|cf|TREAS|Ph|Invt|Elec|Natl|M[ft]g|Dept)|M[Ii][Ss][Ss]|"
                    + ACRONYM + ")";
    /// Words that begin a sentence after an acronym.
    static final String OPENERS =
            "(?:A(?i:bout|ccording|dditionally|fter|n|s|t)?|B(?i:ut)|E(?i:arlier)|H(?i:er|ere|owever|e)"
                    + "|I(?i:f|n|t)|L(?i:ast)|M(?i:any|ore|r\\.|s\\.)|N(?i:ow)|O(?i:nce|ne|ther|ur)|S(?i:he|ince|ome|uch|o)"
                    + "|T(?i:hat|heir|hen|here|hese|hey|his|he)|W(?i:hen|hile|hat|e)|Y(?i:et|ou))";
    static final String NUMBER = "[+-]?(?:" + DIGIT + "*(?:[.:,\\u00AD\\u066B\\u066C]" + DIGIT + "+)+|" + DIGIT + "+)";
    static final String PHONE =
            "(?:(?:\\(" + DIGIT + "{2,3}\\)[ \\u00A0]?|\\+{0,2}(?:" + DIGIT + "{2,4}[- \\u00A0])?" + DIGIT
                    + "{2,4}[- \\u00A0])" + DIGIT + "{3,4}[- \\u00A0]?" + DIGIT + "{3,5}|(?:\\+{0,2}" + DIGIT
                    + "{2,4}\\.)?" + DIGIT
                    + "{2,4}\\." + DIGIT + "{3,4}\\." + DIGIT + "{3,5})";
    static final String EXTENSION =
            "(?i:bat|bmp|class|cgi|cpp|dll|docx?|exe|gif|gz|html?|jar|java|jpe?g|mov|mp3|pdf|php|png"
                    + "|ppt|ps|py|pl|sql|tar|txt|wav|xml|zip|c|h|x)";
    static final String HYPHENATED =
            "[A-Za-z0-9][A-Za-z0-9.,\\u00AD]*(?:-(?:[A-Za-z](?:\\.[A-Za-z])+\\.|[A-Za-z0-9\\u00AD]+))+";
    static final String AND_NAME = "[A-Z]+(?:(?:[+&]|(?i:&amp;))[A-Z]+)+";
    static final String CLAUSE_END = "[,;:\\u3001]";

    private Shapes() {}
}
