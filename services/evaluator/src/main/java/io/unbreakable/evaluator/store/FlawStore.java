package io.unbreakable.evaluator.store;

import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.domain.Flaw;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Which deployments' revisions were no good, by group. */
@ApplicationScoped
public class FlawStore {
    private static final String OF = "deployment/";

    private final StateTable table;
    private final PersonStore persons;
    private final EvaluatorConfig config;

    FlawStore(StateTable table, PersonStore persons, EvaluatorConfig config) {
        this.table = table;
        this.persons = persons;
        this.config = config;
    }

    /** Remembers a flaw, once. */
    public void note(Flaw flaw, Instant at) {
        String group = Flaw.group(flaw.deploymentKey());
        String name = OF + flaw.deploymentKey() + "/" + flaw.kind() + "/" + flaw.cause();
        long expiry = at.plus(config.evaluator().rememberFor()).getEpochSecond();
        table.insert(new Key("flaws/" + group, name), flaw, null, expiry);
    }

    /** The flaws of all deployments to this group, but for verdicts that a person invalidated. */
    public List<Flaw> inGroup(String group) {
        return standing(group, OF);
    }

    /** The flaws of this deployment, but for verdicts that a person invalidated. */
    public List<Flaw> of(String deploymentKey) {
        return standing(Flaw.group(deploymentKey), OF + deploymentKey + "/");
    }

    private List<Flaw> standing(String group, String prefix) {
        return table.query("flaws/" + group, prefix, Flaw.class).stream()
                .map(Document::body)
                .filter(flaw -> flaw.kind() != Flaw.Kind.GATE || !persons.invalidated(flaw.cause()))
                .toList();
    }
}
