package org.workplan.examples.web;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser asks for.
 *
 * @param method GET or POST
 * @param path the decoded segments of the path
 * @param values the values of the query, or of the form that was sent; of a name that comes twice the last one
 * @param origin the page that sends a form; empty if the browser does not say
 * @param host the server's own name in the browser's eyes; empty if the browser does not say
 */
record Request(
        String method,
        ImmutableList<String> path,
        ImmutableMap<String, String> values,
        Optional<String> origin,
        Optional<String> host) {

    private static final int MOST_BYTES = 64 * 1024;

    /** Reads a request. */
    static Request of(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        String values = method.equals("POST")
                ? new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                : query;
        ImmutableList<String> path = Splitter.on('/')
                .omitEmptyStrings()
                .splitToStream(exchange.getRequestURI().getRawPath())
                .map(Request::decoded)
                .collect(ImmutableList.toImmutableList());
        return new Request(method, path, values(values), header(exchange, "Origin"), header(exchange, "Host"));
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.<@Nullable String>ofNullable(
                exchange.getRequestHeaders().getFirst(name));
    }

    private static ImmutableMap<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : Splitter.on('&').omitEmptyStrings().split(text)) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                values.put(
                        decoded(pair.substring(0, sign)),
                        decoded(pair.substring(sign + 1)).strip());
            }
        }
        return ImmutableMap.copyOf(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException exception) {
            throw new Refused(400, "The address holds \"" + text + "\", which is not encoded as addresses are.");
        }
    }

    /** A value, if it is given and not empty. */
    Optional<String> value(String name) {
        return Optional.<@Nullable String>ofNullable(values.get(name)).filter(text -> !text.isEmpty());
    }

    /** True unless the form was sent by the page of another site. */
    boolean isFromHere() {
        return origin.isEmpty() || host.map(name -> "http://" + name).equals(origin);
    }
}
