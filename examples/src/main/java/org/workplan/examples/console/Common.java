package org.workplan.examples.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Plan;
import org.workplan.target.Reading;
import org.workplan.wording.Wording;
import picocli.CommandLine.Option;

/** Options that most commands share. */
final class Common {

    enum Format {
        text,
        json
    }

    enum Language {
        en,
        zh
    }

    enum Words {
        strict,
        inclusive
    }

    @Option(names = "--format", description = "text or json (default: text)")
    Format format = Format.text;

    @Option(names = "--lang", description = "en or zh (default: en)")
    Language lang = Language.en;

    @Option(
            names = "--reading",
            description = "whether \"more than n\" includes n: strict or inclusive (default: strict)")
    Words reading = Words.strict;

    @Option(names = "--year", description = "the year of a plan without a year")
    @Nullable
    Integer year;

    boolean isJson() {
        return format == Format.json;
    }

    Wording wording() {
        return Wording.of(lang == Language.zh ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    Reading reading() {
        return reading == Words.strict ? Reading.LITERAL : Reading.INCLUSIVE;
    }

    Plan dated(Plan plan) {
        if (year == null) {
            return plan;
        }
        if (year < 1 || year > 9999) {
            throw new BadInput("The year " + year + " does not lie between 1 and 9999. Write it with four digits.");
        }
        return plan.inYear(year);
    }
}
