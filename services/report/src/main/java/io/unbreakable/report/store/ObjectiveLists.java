package io.unbreakable.report.store;

import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.report.domain.ObjectiveNames;
import io.unbreakable.report.domain.ValidationDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lists of objectives that histories refer to. Few, shared by many runs, never changed: they are kept for good. */
@ApplicationScoped
class ObjectiveLists {
    private static final int MOST_REMEMBERED = 500;

    private final StateTable table;
    private final Map<String, ObjectiveNames> known = new ConcurrentHashMap<>();

    ObjectiveLists(StateTable table) {
        this.table = table;
    }

    /** Stores the objectives of this run under this id, unless they are. */
    void remember(String id, ValidationDocument document) {
        var finding = document.finding();
        if (finding != null && !known.containsKey(id)) {
            ObjectiveNames names = ObjectiveNames.of(finding.judgement());
            table.insert(Names.objectives(id), names);
            keep(id, names);
        }
    }

    /** The names under this id; none when there are none. */
    ObjectiveNames find(String id) {
        ObjectiveNames here = known.get(id);
        if (here != null) {
            return here;
        }
        ObjectiveNames names = table.find(Names.objectives(id), ObjectiveNames.class)
                .map(Document::body)
                .orElse(ObjectiveNames.NONE);
        keep(id, names);
        return names;
    }

    private void keep(String id, ObjectiveNames names) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        if (!names.names().isEmpty()) {
            known.put(id, names);
        }
    }
}
