package io.unbreakable.sandbox.monitor;

import java.util.ArrayList;
import java.util.List;

/** Cuts selector texts at separators that are outside quotes and parentheses. */
final class SelectorText {

    private SelectorText() {}

    /** The parts between separators of the outermost level, trimmed; unbalanced texts are refused. */
    static List<String> split(String text, char separator, char escape) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == escape) {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == separator && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
            if (depth < 0) {
                throw new IllegalArgumentException("unexpected ')'");
            }
        }
        if (depth != 0 || quoted) {
            throw new IllegalArgumentException(quoted ? "unclosed quote" : "missing ')'");
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** A call such as name(arguments); arguments is null when there are no parentheses. */
    static Call call(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return new Call(text.strip(), List.of(), "", false);
        }
        if (!text.endsWith(")")) {
            throw new IllegalArgumentException("unexpected text after ')' in '" + text + "'");
        }
        String inner = text.substring(open + 1, text.length() - 1).strip();
        List<String> arguments = inner.isEmpty() ? List.of() : split(inner, ',', '~');
        return new Call(text.substring(0, open).strip(), arguments, inner, true);
    }

    /** Takes the quotes off; a quote inside is refused, because the API gives no rule for it. */
    static String unquote(String text) {
        if (text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")) {
            String inner = text.substring(1, text.length() - 1);
            if (inner.indexOf('"') >= 0) {
                throw new IllegalArgumentException("a quote inside " + text);
            }
            return inner;
        }
        if (text.isEmpty() || text.indexOf('"') >= 0) {
            throw new IllegalArgumentException("a value is missing or wrongly quoted: '" + text + "'");
        }
        return text;
    }

    record Call(String name, List<String> arguments, String inner, boolean parenthesised) {}
}
