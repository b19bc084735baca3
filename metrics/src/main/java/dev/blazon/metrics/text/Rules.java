package dev.blazon.metrics.text;

import static dev.blazon.metrics.text.Shapes.ABBREVIATION_1;
import static dev.blazon.metrics.text.Shapes.ABBREVIATION_4;
import static dev.blazon.metrics.text.Shapes.ACRONYM;
import static dev.blazon.metrics.text.Shapes.AND_NAME;
import static dev.blazon.metrics.text.Shapes.APOSTROPHE;
import static dev.blazon.metrics.text.Shapes.BLANK;
import static dev.blazon.metrics.text.Shapes.CLAUSE_END;
import static dev.blazon.metrics.text.Shapes.DIGIT;
import static dev.blazon.metrics.text.Shapes.EXTENSION;
import static dev.blazon.metrics.text.Shapes.HYPHENATED;
import static dev.blazon.metrics.text.Shapes.LETTER;
import static dev.blazon.metrics.text.Shapes.LETTER_DIGIT;
import static dev.blazon.metrics.text.Shapes.MARKUP;
import static dev.blazon.metrics.text.Shapes.NEWLINE;
import static dev.blazon.metrics.text.Shapes.NOT;
import static dev.blazon.metrics.text.Shapes.NUMBER;
import static dev.blazon.metrics.text.Shapes.OPENERS;
import static dev.blazon.metrics.text.Shapes.PHONE;
import static dev.blazon.metrics.text.Shapes.QUOTE;
import static dev.blazon.metrics.text.Shapes.REDUCED;
import static dev.blazon.metrics.text.Shapes.SPACE;
import static dev.blazon.metrics.text.Shapes.STOP;
import static dev.blazon.metrics.text.Shapes.THING;
import static dev.blazon.metrics.text.Shapes.U_LETTER;
import static dev.blazon.metrics.text.Shapes.WORD;

import dev.blazon.metrics.text.Rule.Spelling;
import java.util.ArrayList;
import java.util.List;

/// The rules of the PTB tokenizer of Stanford CoreNLP 3.4.1 in their order: the longest match wins, and of equally long
/// ones the earliest rule. Written from a description of their behaviour and checked against 26,977 lines of its
/// output.
final class Rules {
    private final List<Rule> rules = new ArrayList<>();

    private Rules() {}

    static List<Rule> all() {
        Rules made = new Rules();
        made.splitsAndMarkup();
        made.words();
        made.apostrophes();
        made.addresses();
        made.numbers();
        made.names();
        made.acronyms();
        made.abbreviations();
        made.punctuation();
        made.compounds();
        made.quotesAndSymbols();
        return List.copyOf(made.rules);
    }

    private void add(Spelling spelling, String consumed) {
        rules.add(Rule.of(spelling, consumed));
    }

    private void add(Spelling spelling, String consumed, String ahead) {
        rules.add(Rule.before(spelling, consumed, ahead));
    }

    private void splitsAndMarkup() {
        add(Spelling.AS_IS, "(?i:c\\+\\+)");
        add(Spelling.AS_IS, "(?i:[cf]#)");
        add(Spelling.AS_IS, "(?i:can)", "(?i:not)");
        add(Spelling.APOSTROPHES, APOSTROPHE + "(?i:t)", "(?i:was|is)");
        add(Spelling.AS_IS, "(?i:gon|wan)", "(?i:na)");
        add(Spelling.AS_IS, "(?i:got)", "(?i:ta)");
        add(Spelling.AS_IS, "(?i:lem|gim)", "(?i:me)");
        add(Spelling.BLANKS_KEPT, MARKUP);
        add(Spelling.DASH, "(?i:&MD;|&mdash;|&ndash;)|[\\u0096\\u0097\\u2013\\u2014\\u2015]");
        add(Spelling.AMPERSAND, "(?i:&amp;)");
        add(Spelling.AS_IS, "(?i:&(?:HT|TL|UR|LR|QC|QL|QR|odq|cdq);)|&#[0-9]+;");
    }

    private void words() {
        add(Spelling.WORD, WORD, REDUCED);
        add(Spelling.WORD, "[A-Za-z\\u00AD]*[A-MO-Za-mo-z]\\u00AD*", NOT);
        add(Spelling.WORD, WORD);
    }

    private void apostrophes() {
        add(Spelling.APOSTROPHES, APOSTROPHE + "[nN]" + APOSTROPHE + "?");
        add(Spelling.APOSTROPHES, "[lLdDjJ]" + APOSTROPHE);
        add(Spelling.APOSTROPHES, "(?i:dunkin|somethin|ol)" + APOSTROPHE + "|" + APOSTROPHE + "(?i:em)");
        add(Spelling.APOSTROPHES, "[A-HJ-XZn]" + QUOTE + U_LETTER + "{2,}");
        add(Spelling.APOSTROPHES, APOSTROPHE + "[2-9]0[sS]|" + APOSTROPHE + "(?i:till?)");
        add(Spelling.APOSTROPHES, U_LETTER + "+[aeiouyAEIOUY]" + QUOTE + "[aeiouA-Z]" + U_LETTER + "*");
        add(Spelling.APOSTROPHES, APOSTROPHE + "(?i:cause)|(?i:cont)" + APOSTROPHE + "(?i:d)\\.?");
        add(
                Spelling.APOSTROPHES,
                "(?i:nor)" + APOSTROPHE + "(?i:easter)|(?i:c)" + APOSTROPHE + "(?i:mon)|(?i:e)" + APOSTROPHE
                        + "(?i:er)|(?i:s)" + APOSTROPHE + "(?i:mores)|(?i:ev)" + APOSTROPHE + "(?i:ry)|(?i:li)"
                        + APOSTROPHE
                        + "(?i:l)|(?i:nat)" + APOSTROPHE + "(?i:l)|(?i:o)" + QUOTE + "(?i:o)");
        add(Spelling.APOSTROPHES, "[yY]" + APOSTROPHE, U_LETTER);
    }

    private void addresses() {
        String inUrl = "[^" + STOP + "{}]";
        add(Spelling.AS_IS, "(?i:https?)://" + inUrl + "+[^" + STOP + "{}.!?,-]");
        String label = "[^" + STOP + ".!?{},]+";
        String plainLabel = "[^" + STOP + "`'!?{}$\\u002C-\\u005F]+";
        add(
                Spelling.AS_IS,
                "(?:(?i:www\\.)(?:" + label + "\\.)+[A-Za-z]{2,4}|(?:" + plainLabel + "\\.)+(?i:com|net|org|edu))(?:/[^"
                        + STOP + "]+[^" + STOP + ".!?{},-])?");
        String inMail = STOP + "{}\\u00A0";
        add(
                Spelling.AS_IS,
                "(?:<|(?i:&lt;))?[A-Za-z0-9][^" + inMail + "]*@(?:[^" + inMail + ".]+\\.)*[^" + inMail
                        + ".]+(?:>|(?i:&gt;))?");
        add(Spelling.AS_IS, "@[A-Za-z_][A-Za-z_0-9]*");
        add(Spelling.AS_IS, "#" + LETTER + "+");
        add(Spelling.APOSTROPHES, REDUCED + "|" + NOT, "[^A-Za-z]");
    }

    private void numbers() {
        add(Spelling.AS_IS, DIGIT + "{1,2}[-/]" + DIGIT + "{1,2}[-/]" + DIGIT + "{2,4}");
        add(Spelling.SOFTLESS, NUMBER);
        add(
                Spelling.AS_IS,
                "[\\u207A\\u207B\\u208A\\u208B]?(?:[\\u2070\\u00B9\\u00B2\\u00B3\\u2074-\\u2079]+|[\\u2080-\\u2089]+)");
        add(
                Spelling.BLANKS_KEPT,
                "(?:" + DIGIT + "{1,4}[- \\u00A0])?" + DIGIT + "{1,4}(?:\\\\?/|\\u2044)" + DIGIT + "{1,4}");
        add(Spelling.FRACTION, "[\\u00BC\\u00BD\\u00BE\\u2153-\\u215E]");
    }

    private void names() {
        add(
                Spelling.APOSTROPHES,
                "(?i:-[LR][RCS]B-|C\\.D\\.s|pro-|anti-|S(?:&|&amp;)P-500|S(?:&|&amp;)Ls)|(?i:Cap)" + APOSTROPHE
                        + "(?i:n)|(?i:c)" + APOSTROPHE + "(?i:est)");
        String part = "[A-Za-z0-9]+(?:-[A-Za-z]+){0,2}";
        add(Spelling.AS_IS, part + "(?:\\\\?/" + part + "){1,2}");
        add(Spelling.AS_IS, "[A-Z]*\\$|#");
        add(
                Spelling.CURRENCY,
                "[\\u00A2\\u00A3\\u0080\\u00A4\\u20A0\\u20AC\\u00A5\\u060B\\u0E3F\\u20A4\\uFFE0\\uFFE1\\uFFE5\\uFFE6]");
    }

    private void acronyms() {
        add(Spelling.ACRONYM, ACRONYM, "\\." + BLANK + "+(?:" + OPENERS + "|" + MARKUP + ")" + BLANK);
    }

    private void abbreviations() {
        add(Spelling.AS_IS, "(?i:ca|figs?|prop|nos?|art|bldg|pp|op)\\.", BLANK + "?" + DIGIT);
        add(Spelling.AS_IS, "(?i:pte|pty|co)\\.", SPACE + "(?i:ltd|lim)");
        add(Spelling.WITH_DOT, ABBREVIATION_1, "\\." + BLANK + "(?:" + BLANK + "|[A-Z]|" + MARKUP + ")");
        add(Spelling.AS_IS, ABBREVIATION_1 + "\\.", "[\\s\\S]{2}");
        add(Spelling.WITH_DOT, ABBREVIATION_1, "\\.");
        add(Spelling.AS_IS, ABBREVIATION_4 + "\\.");
        add(Spelling.AS_IS, ABBREVIATION_4, SPACE);
        add(Spelling.AS_IS, ACRONYM, BLANK);
        add(Spelling.APOSTROPHES, APOSTROPHE + "[0-9]{2}", BLANK);
        add(Spelling.AS_IS, LETTER_DIGIT + "+(?:\\." + LETTER_DIGIT + "+)*\\." + EXTENSION, "(?:" + BLANK + "|[.?,])");
        add(Spelling.WORD, WORD + "\\.", CLAUSE_END);
        add(Spelling.PHONE, PHONE);
    }

    private void punctuation() {
        add(Spelling.LEFT_QUOTES, "\"|(?i:&quot;)", "[A-Za-z0-9$]");
        add(Spelling.RIGHT_QUOTES, "\"|(?i:&quot;)");
        add(Spelling.NOTHING, "\\u007F");
        add(Spelling.LESS, "<|(?i:&lt;)");
        add(Spelling.GREATER, ">|(?i:&gt;)");
        add(Spelling.BRACKETS, "[<>]?[:;=][-o*']?[()DPdpO\\\\{@|\\[\\]]", "[^A-Za-z0-9]");
        String eye = "[\\^x=~<>'-]";
        add(Spelling.BRACKETS, eye + "_" + eye + "|\\(" + eye + "[_.]?" + eye + "\\)|\\([\\^x=~<>']-[\\^x=~<>'`]\\)");
        add(Spelling.BRACKETS, "[{}\\[\\]()]");
        add(Spelling.DASHES, "-+");
        add(Spelling.ELLIPSIS, "\\.{3,5}|(?:\\.[ \\u00A0]){2,4}\\.|[\\u0085\\u2026]");
        add(Spelling.AS_IS, "@+|#+|_+|\\*+|(?:\\\\\\*){1,3}");
        add(Spelling.AS_IS, CLAUSE_END);
        add(Spelling.AS_IS, "[?!]+");
        add(Spelling.AS_IS, "[.\\u00A1\\u00BF\\u037E\\u0589\\u061F\\u06D4\\u0700-\\u0702\\u07FA\\u3002]|=|/");
    }

    private void compounds() {
        add(Spelling.SOFTLESS, HYPHENATED + "\\.", CLAUSE_END);
        add(Spelling.SOFTLESS, HYPHENATED);
        add(Spelling.APOSTROPHES, THING + "\\.", CLAUSE_END);
        add(Spelling.APOSTROPHES, THING);
        add(Spelling.AMPERSANDS, AND_NAME + "\\.", CLAUSE_END);
        add(Spelling.AMPERSANDS, AND_NAME);
    }

    private void quotesAndSymbols() {
        add(Spelling.BACKQUOTE, "'", "[A-Za-z][^ \\t\\n\\r\\u00A0]");
        add(Spelling.APOSTROPHES, REDUCED);
        add(Spelling.APOSTROPHES, NOT);
        add(Spelling.QUOTES, "''|[`\\u2018-\\u201F\\u0091-\\u0094\\u2039\\u203A\\u00AB\\u00BB]{1,2}|" + APOSTROPHE);
        add(Spelling.AS_IS, "<<|>>");
        add(
                Spelling.AS_IS,
                "[+%&~^|\\\\\\u00A6\\u00A7\\u00A8\\u00A9\\u00AC\\u00AE\\u00AF\\u00B0-\\u00BA\\u00D7\\u00F7\\u0387\\u05BE\\u05C0"
                        + "\\u05C3\\u05C6\\u05F3\\u05F4\\u0600-\\u0603\\u0606-\\u060A\\u060C\\u0614\\u061B\\u061E\\u066A\\u066D"
                        + "\\u0703-\\u070D\\u07F6-\\u07F8\\u0964\\u0965\\u0E4F\\u1FBD\\u2016\\u2017\\u2020-\\u2023\\u2030-\\u2038"
                        + "\\u203B\\u203E-\\u2042\\u2044\\u207A-\\u207F\\u208A-\\u208E\\u2100-\\u214F\\u2190-\\u2BFF\\u3012\\u30FB"
                        + "\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65]");
        add(Spelling.NOTHING, "\\u0000|" + SPACE + "+|[\\u200B\\u200E\\u200F\\uFEFF]|(?i:&nbsp;)");
        add(Spelling.END_OF_LINE, NEWLINE);
        add(Spelling.NOTHING, "[\\s\\S]");
    }
}
