package io.unbreakable.sandbox.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which entities were seen, which tags they got when, and who was seen calling or running on whom. */
final class Smartscape {

    private final Duration tagDelay;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<Link, Seen> links = new LinkedHashMap<>();

    Smartscape(Duration tagDelay) {
        this.tagDelay = tagDelay;
    }

    synchronized EntityRef saw(EntityRef ref, String name, Instant at) {
        nodes.computeIfAbsent(ref.id(), id -> new Node(ref, name, new Seen(at)))
                .seen
                .again(at);
        return ref;
    }

    /** Tags an entity that was seen; the tag shows itself a delay after this moment. */
    synchronized void tag(EntityRef ref, Tag tag, Instant at) {
        Node node = nodes.get(ref.id());
        if (node != null) {
            node.tags.putIfAbsent(tag.stringRepresentation(), new TagFrom(tag, at.plus(tagDelay)));
        }
    }

    synchronized void relation(EntityRef from, String name, EntityRef to, Instant at) {
        links.computeIfAbsent(new Link(from, name, to), link -> new Seen(at)).again(at);
    }

    synchronized Landscape everything(Instant now) {
        return between(Instant.MIN, Instant.MAX, now);
    }

    /** All entities with the tags visible now and the relations that were alive in [from, to). */
    synchronized Landscape between(Instant from, Instant to, Instant now) {
        Map<String, Map<String, List<EntityRef>>> outgoing = new TreeMap<>();
        Map<String, Map<String, List<EntityRef>>> incoming = new TreeMap<>();
        links.forEach((link, seen) -> {
            if (seen.first.isBefore(to) && !seen.last.isBefore(from)) {
                put(outgoing, link.from, link.name, link.to);
                put(incoming, link.to, link.name, link.from);
            }
        });
        Map<String, Entity> entities = new LinkedHashMap<>();
        nodes.forEach((id, node) -> entities.put(
                id, node.at(now, outgoing.getOrDefault(id, Map.of()), incoming.getOrDefault(id, Map.of()))));
        return new Landscape(entities);
    }

    private static void put(
            Map<String, Map<String, List<EntityRef>>> relations, EntityRef owner, String name, EntityRef other) {
        relations
                .computeIfAbsent(owner.id(), id -> new TreeMap<>())
                .computeIfAbsent(name, key -> new ArrayList<>())
                .add(other);
    }

    private record Link(EntityRef from, String name, EntityRef to) {}

    private record TagFrom(Tag tag, Instant visibleFrom) {}

    private static final class Seen {
        private Instant first;
        private Instant last;

        private Seen(Instant at) {
            this.first = at;
            this.last = at;
        }

        private void again(Instant at) {
            first = at.isBefore(first) ? at : first;
            last = at.isAfter(last) ? at : last;
        }
    }

    private static final class Node {
        private final EntityRef ref;
        private final String name;
        private final Seen seen;
        private final Map<String, TagFrom> tags = new LinkedHashMap<>();

        private Node(EntityRef ref, String name, Seen seen) {
            this.ref = ref;
            this.name = name;
            this.seen = seen;
        }

        private Entity at(Instant now, Map<String, List<EntityRef>> from, Map<String, List<EntityRef>> to) {
            List<Tag> visible = tags.values().stream()
                    .filter(tag -> !now.isBefore(tag.visibleFrom()))
                    .map(TagFrom::tag)
                    .toList();
            return new Entity(ref, name, seen.first, seen.last, visible, from, to);
        }
    }
}
