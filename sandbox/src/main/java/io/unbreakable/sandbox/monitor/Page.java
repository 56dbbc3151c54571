package io.unbreakable.sandbox.monitor;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page of a list: a next page is asked for by its key alone, which remembers the whole query. */
record Page<T>(int totalCount, int pageSize, @Nullable String nextPageKey, List<T> items) {

    private static final String OFFSET = "offset";

    static <T> Page<T> of(List<T> all, ApiRequest request, int defaultSize, int maximumSize) {
        int size = size(request, defaultSize, maximumSize);
        int offset = Math.min(all.size(), Integer.parseInt(request.parameter(OFFSET, "0")));
        int end = Math.min(all.size(), offset + size);
        String next = end < all.size() ? key(request, end) : null;
        return new Page<>(all.size(), size, next, all.subList(offset, end));
    }

    /** The request that a nextPageKey stands for; nothing else may be sent with the key. */
    static ApiRequest resolve(ApiRequest request) {
        String key = request.parameter("nextPageKey");
        if (key == null) {
            return request;
        }
        if (request.query().size() > 1) {
            throw ApiException.violated("nextPageKey", "no other parameter may be specified with nextPageKey");
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
            Map<String, String> query = new LinkedHashMap<>();
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
            return new ApiRequest(request.method(), request.path(), query, request.body());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ApiException.violated("nextPageKey", "the key is invalid");
        }
    }

    private static int size(ApiRequest request, int defaultSize, int maximumSize) {
        String text = request.parameter("pageSize", String.valueOf(defaultSize));
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > maximumSize) {
            throw ApiException.violated("pageSize", "must be between 1 and " + maximumSize);
        }
        return Integer.parseInt(text);
    }

    private static String key(ApiRequest request, int offset) {
        Map<String, String> query = new LinkedHashMap<>(request.query());
        query.put(OFFSET, String.valueOf(offset));
        StringBuilder text = new StringBuilder();
        query.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
