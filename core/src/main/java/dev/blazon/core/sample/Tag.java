package dev.blazon.core.sample;

/// A tag as its site spells it (underscores kept).
///
/// @param category such as `general`, `character`, `copyright`, `artist`, `meta`, `species`, `rating`
/// @param site where the tag vocabulary comes from, such as `danbooru`; empty when unknown
public record Tag(String name, String category, String site) {

    public static Tag general(String name) {
        return new Tag(name, "general", "");
    }
}
