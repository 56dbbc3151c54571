package io.unbreakable.monspec.keptn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns Keptn's {@code slo.yaml} and the {@code sli.yaml} of its Dynatrace provider into a monspec that judges the same, and
 * says what it could not carry over.
 */
public final class KeptnImport {
    private final Slo slo;
    private final Indicators indicators;
    private final ImportedMonspec monspec;
    private final List<String> notes = new ArrayList<>();

    private KeptnImport(Slo slo, Indicators indicators, String service, String environment) {
        this.slo = slo;
        this.indicators = indicators;
        this.monspec = new ImportedMonspec(slo, service, environment);
    }

    /**
     * Imports. Both texts are YAML or JSON.
     *
     * @param slo a {@code slo.yaml}
     * @param sli a {@code dynatrace/sli.yaml}; null for the indicators that Keptn's Dynatrace provider knows by itself
     * @param service key of the service in the monspec, Keptn's service
     * @param environment name of the environment, Keptn's stage
     */
    public static Importing monspec(String slo, @Nullable String sli, String service, String environment) {
        try {
            return new KeptnImport(SloReader.read(slo), Indicators.read(sli), service, environment).imported();
        } catch (Malformed e) {
            return new Importing.Unreadable(e.sentence());
        }
    }

    private Importing imported() {
        slo.objectives().forEach(this::add);
        if (slo.objectives().stream().anyMatch(Entries::isRelative)) {
            notes.add(
                    "In Keptn a relative criterion passes without earlier results; \"optional\" keeps that, and each verdict"
                            + " that rests on it says so.");
        }
        return new Importing.Imported(monspec.text(notes), notes);
    }

    private void add(Slo.Target target) {
        try {
            var indicator = indicators.indicator(target.sli());
            var problem = monspec.add(Entries.entry(target, indicator), indicator);
            if (problem != null) {
                throw new Malformed(problem);
            }
            if (indicator.factor() != 1 && Entries.isAbsolute(target)) {
                notes.add("%s: Keptn saw the values divided by %.0f; the limits are in Dynatrace's own unit now."
                        .formatted(target.sli(), indicator.factor()));
            }
        } catch (Malformed e) {
            notes.add(
                    "%s was left out: %s.".formatted(target.sli(), e.sentence().replaceFirst("\\.$", "")));
        }
    }
}
