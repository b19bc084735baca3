package dev.blazon.operators.facts;

import java.util.Set;

/// The English words that realising tags needs to know.
final class TagLexicon {
    /// Singular countable nouns that tags often end in.
    static final Set<String> COUNTABLE = Set.of("""
            ahoge apron arm armband arrow axe background bag ball balloon bandaid basket beard bed bell belt bench bikini
            bird blush boat bodysuit book boot border bottle bouquet bow bowl bowtie box bra bracelet braid bridge bruise building
            bun bus butterfly cake camera candle cane cap cape car cardigan castle cat chain chair chest chimney choker cigarette
            circle city cityscape clock cloak cloud coat collar cookie corset couch crescent cross crown cup curtain cushion dagger
            dango desk dog door dragon dress drum earring eyepatch face fan fang feather fence field fish flag flower
            forest forehead fox frill frown garden gem glass glasses-case glove goatee grin guitar gun hairband hairclip hairpin
            halo hammer hand handbag hat headband headdress headset heart helmet hill hood hoodie horn horse house
            instrument jacket jersey kimono kiss knife ladder lake lamp lantern leaf leash leotard letter lighthouse lion
            lollipop machine maid map mask microphone mirror mole moon mountain mouse moustache mouth mug mustache navel
            neck necklace necktie nose notebook obi ocean pan parasol path pen pencil pendant phone piano pickaxe pillow
            pistol plant plate pole ponytail pool pouch puddle purse rabbit rainbow ribbon rifle ring river road robe rock room
            rooftop rope rose sailor-collar sari sash scabbard scar scarf scepter school scythe shawl sheath shield ship shirt
            shop shovel sign signature skeleton skirt skull skyline smile smirk snake snowflake snowman sofa spear sphere
            spoon spotlight staff stage staircase star statue stick stool street suit suitcase sun sunset swimsuit sword
            syringe table tail tank tattoo tear teapot tie tiara tiger tongue torch towel tower toy train tray tree
            triangle trident truck tunic turtleneck tuxedo umbrella uniform vase veil vest visor wall wand watch
            waterfall watermark weapon wheel whip wing window witch wolf wreath wristband yukata
            """.strip().split("\\s+"));

    static final Set<String> BARRIERS = Set.of(
            "no",
            "own",
            "on",
            "in",
            "at",
            "of",
            "under",
            "over",
            "behind",
            "between",
            "with",
            "without",
            "by",
            "to",
            "from",
            "against",
            "around",
            "as",
            "and",
            "or",
            "up",
            "down",
            "out",
            "off",
            "for",
            "another",
            "another's",
            "both",
            "the",
            "a",
            "an",
            "one",
            "two",
            "three");

    static final Set<String> SMALL = Set.of("of", "the", "no", "and", "in", "to", "a", "on", "for", "de", "ni", "wa");

    /// Verbs whose object takes an article.
    static final Set<String> HANDLING = Set.of("""
            adjusting aiming biting blowing brushing carrying casting catching cleaning climbing cutting drawing drinking
            driving eating feeding flying grabbing holding hugging kicking kissing licking lifting opening petting
            picking playing pointing pouring pulling pushing raising reading removing riding smelling squeezing
            stirring swinging throwing touching tying using washing watching waving wearing wielding writing
            """.strip().split("\\s+"));

    static final Set<String> DOING = Set.of("""
            bathing bending blushing clenching cooking covering crawling crossing crouching crying dancing diving
            facing falling fighting flexing floating hanging hiding jumping kneeling laughing leaning levitating
            looking lying marching moaning peeking posing praying reaching reclining resting running saluting screaming
            shopping shouting showering singing sitting skating sleeping smiling smoking sneezing spinning splashing
            squatting standing straddling stretching struggling sweating swimming talking thinking trembling twirling
            walking whispering winking working yawning
            """.strip().split("\\s+"));

    static final Set<String> PROPER = Set.of(
            "american",
            "arabic",
            "british",
            "chinese",
            "christmas",
            "egyptian",
            "english",
            "european",
            "french",
            "german",
            "greek",
            "halloween",
            "instagram",
            "italian",
            "japanese",
            "korean",
            "mexican",
            "photoshop",
            "pixiv",
            "roman",
            "russian",
            "spanish",
            "thai",
            "twitter",
            "victorian",
            "vietnamese");

    private TagLexicon() {}
}
