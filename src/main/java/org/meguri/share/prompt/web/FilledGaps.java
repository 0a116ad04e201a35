package org.meguri.share.prompt.web;

import java.util.List;
import org.meguri.platform.web.NoPersonalData;

/** What fills the gaps of a prompt, as one text: it is kept until the try, so it is looked at before. */
record FilledGaps(@NoPersonalData String value) {

    static FilledGaps of(List<String> values) {
        return new FilledGaps(String.join("\n", values));
    }
}
