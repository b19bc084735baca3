package dev.blazon.engine.report.card;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// A licence that the dataset hub knows.
///
/// @param id as the hub spells it, such as `cc-by-4.0`
/// @param spdx identifier by SPDX, for those that are there
public record Licence(String id, Optional<String> spdx) {
    /// The hub's identifiers, each followed by SPDX's where it names the same text.
    private static final String KNOWN = """
            apache-2.0 Apache-2.0
            mit MIT
            openrail
            bigscience-openrail-m
            creativeml-openrail-m
            bigscience-bloom-rail-1.0
            bigcode-openrail-m
            afl-3.0 AFL-3.0
            artistic-2.0 Artistic-2.0
            bsl-1.0 BSL-1.0
            bsd
            bsd-2-clause BSD-2-Clause
            bsd-3-clause BSD-3-Clause
            bsd-3-clause-clear BSD-3-Clause-Clear
            c-uda C-UDA-1.0
            cc
            cc0-1.0 CC0-1.0
            cc-by-2.0 CC-BY-2.0
            cc-by-2.5 CC-BY-2.5
            cc-by-3.0 CC-BY-3.0
            cc-by-4.0 CC-BY-4.0
            cc-by-sa-3.0 CC-BY-SA-3.0
            cc-by-sa-4.0 CC-BY-SA-4.0
            cc-by-nc-2.0 CC-BY-NC-2.0
            cc-by-nc-3.0 CC-BY-NC-3.0
            cc-by-nc-4.0 CC-BY-NC-4.0
            cc-by-nd-4.0 CC-BY-ND-4.0
            cc-by-nc-nd-3.0 CC-BY-NC-ND-3.0
            cc-by-nc-nd-4.0 CC-BY-NC-ND-4.0
            cc-by-nc-sa-2.0 CC-BY-NC-SA-2.0
            cc-by-nc-sa-3.0 CC-BY-NC-SA-3.0
            cc-by-nc-sa-4.0 CC-BY-NC-SA-4.0
            cdla-sharing-1.0 CDLA-Sharing-1.0
            cdla-permissive-1.0 CDLA-Permissive-1.0
            cdla-permissive-2.0 CDLA-Permissive-2.0
            wtfpl WTFPL
            ecl-2.0 ECL-2.0
            epl-1.0 EPL-1.0
            epl-2.0 EPL-2.0
            etalab-2.0 etalab-2.0
            eupl-1.1 EUPL-1.1
            agpl-3.0 AGPL-3.0-only
            gfdl
            gpl
            gpl-2.0 GPL-2.0-only
            gpl-3.0 GPL-3.0-only
            lgpl
            lgpl-2.1 LGPL-2.1-only
            lgpl-3.0 LGPL-3.0-only
            isc ISC
            lppl-1.3c LPPL-1.3c
            ms-pl MS-PL
            mpl-2.0 MPL-2.0
            odc-by ODC-By-1.0
            odbl ODbL-1.0
            openrail++
            osl-3.0 OSL-3.0
            postgresql PostgreSQL
            ofl-1.1 OFL-1.1
            ncsa NCSA
            unlicense Unlicense
            zlib Zlib
            pddl PDDL-1.0
            lgpl-lr LGPLLR
            unknown
            other
            """;

    private static final SequencedMap<String, Licence> BY_ID = byId();

    private static SequencedMap<String, Licence> byId() {
        SequencedMap<String, Licence> known = new LinkedHashMap<>();
        KNOWN.lines().map(line -> line.split(" ", 2)).forEach(words -> {
            Optional<String> spdx = words.length > 1 ? Optional.of(words[1]) : Optional.empty();
            known.put(words[0], new Licence(words[0], spdx));
        });
        return Collections.unmodifiableSequencedMap(known);
    }

    /// In whatever case of letters.
    public static Optional<Licence> named(String id) {
        return Optional.ofNullable(BY_ID.get(id.toLowerCase(Locale.ROOT)));
    }

    public static List<String> ids() {
        return new ArrayList<>(BY_ID.keySet());
    }

    /// The address of its text where SPDX has it, else its name.
    public String reference() {
        return spdx.map(name -> "https://spdx.org/licenses/" + name + ".html").orElse(id);
    }
}
