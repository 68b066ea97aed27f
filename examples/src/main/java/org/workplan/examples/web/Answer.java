package org.workplan.examples.web;

import com.google.common.collect.ImmutableMap;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What a browser gets.
 *
 * @param status the status of HTTP
 * @param headers what is said about the body
 * @param body the text
 */
record Answer(int status, ImmutableMap<String, String> headers, String body) {

    static Answer page(int status, String html) {
        return new Answer(status, ImmutableMap.of("Content-Type", "text/html; charset=utf-8"), html);
    }

    static Answer json(String json) {
        return new Answer(200, ImmutableMap.of("Content-Type", "application/json"), json);
    }

    static Answer see(String address) {
        return new Answer(303, ImmutableMap.of("Location", address), "");
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
