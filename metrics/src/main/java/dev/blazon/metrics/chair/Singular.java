package dev.blazon.metrics.chair;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// English singulars as the library `pattern` (De Smedt and Daelemans 2012) makes them for CHAIR, with its
/// mistakes: `bus` becomes `bu`, `four` becomes `fmy`, and any word that ends one of the unchanging nouns
/// stays as it is.
final class Singular {
    private static final Set<String> PREPOSITIONS =
            words("about above across after among around at athwart before behind"
                    + " below beneath beside besides between betwixt beyond but by during except for from in into near of off on"
                    + " onto out over since till to under until unto upon with");
    private static final List<String> UNCHANGING = list(
            "bison bream breeches britches carp chassis christmas clippers cod"
                    + " contretemps corps debris diabetes djinn eland elk flounder gallows georgia graffiti headquarters herpes"
                    + " high-jinks homework innings jackanapes mackerel measles mews mumps news pincers pliers proceedings rabies"
                    + " salmon scissors series shears species swine swiss trout tuna whiting wildebeest advice bread butter cheese"
                    + " electricity equipment fruit furniture garbage gravel happiness information ketchup knowledge love luggage"
                    + " mathematics mayonnaise meat mustard news progress research rice sand software understanding water");
    private static final List<String> IN_IE =
            list("alergie auntie beanie birdie bogie bombie collie cookie cutie doggie"
                    + " eyrie freebie goonie groupie hankie hippie hoagie hottie indie junkie laddie laramie lingerie meanie newbie"
                    + " nightie oldie pixie quickie reverie rookie softie sortie stoolie sweetie techie toughie valkyrie veggie"
                    + " weenie yuppie zombie");
    private static final List<String> IRREGULAR = list("atlantes=atlas atlases=atlas axes=axe beeves=beef"
            + " brethren=brother children=child corpora=corpus corpuses=corpus ephemerides=ephemeris feet=foot"
            + " ganglia=ganglion geese=goose genera=genus genii=genie graffiti=graffito helves=helve kine=cow leaves=leaf"
            + " loaves=loaf men=man mongooses=mongoose monies=money moves=move mythoi=mythos numena=numen"
            + " occipita=occiput octopodes=octopus opera=opus opuses=opus our=my oxen=ox penes=penis penises=penis"
            + " people=person sexes=sex soliloquies=soliloquy teeth=tooth testes=testis trilbys=trilby turves=turf"
            + " zoa=zoon");
    private static final List<Rewrite> ENDINGS = SingularEndings.all();

    private Singular() {}

    /// @param noun in lower case, perhaps no noun at all
    static String of(String noun) {
        String[] parts = noun.split("-", -1);
        if (parts.length > 1 && PREPOSITIONS.contains(parts[1])) {
            return of(parts[0]) + noun.substring(parts[0].length());
        }
        if (noun.endsWith("'")) {
            return of(noun.substring(0, noun.length() - 1)) + "'s";
        }
        if (UNCHANGING.stream().anyMatch(word -> word.endsWith(noun))
                || IN_IE.stream().anyMatch(word -> isPluralOf(word, noun))) {
            return noun;
        }
        return irregular(noun);
    }

    private static boolean isPluralOf(String word, String noun) {
        return noun.endsWith("s") && noun.startsWith(word, noun.length() - 1 - word.length());
    }

    private static String irregular(String noun) {
        for (String pair : IRREGULAR) {
            int middle = pair.indexOf('=');
            if (noun.endsWith(pair.substring(0, middle))) {
                return noun.substring(0, noun.length() - middle) + pair.substring(middle + 1);
            }
        }
        for (Rewrite ending : ENDINGS) {
            if (ending.found().matcher(noun).find()) {
                return ending.apply(noun);
            }
        }
        return noun;
    }

    private static List<String> list(String words) {
        return Arrays.asList(words.split(" "));
    }

    private static Set<String> words(String words) {
        return Set.copyOf(Stream.of(words.split(" ")).toList());
    }
}
