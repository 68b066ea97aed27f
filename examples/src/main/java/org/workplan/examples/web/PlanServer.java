package org.workplan.examples.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;

/**
 * Shows the plans of a store to browsers on this machine. It listens on the loopback address only and knows no users: an application that serves others puts
 * its own sign-in before it.
 */
public final class PlanServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlanServer.class);
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Site site;

    private PlanServer(HttpServer server, Site site) {
        this.server = server;
        this.site = site;
    }

    /**
     * Begins to serve.
     *
     * @param store where the plans are; it stays open when the server is closed
     * @param port the port; 0 takes any free one
     * @param clock tells the day that is shown unless a browser asks for another, and when a measurement was recorded
     * @return the running server
     * @throws IOException if the port cannot be used
     */
    public static PlanServer start(PlanStore store, int port, Clock clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        PlanServer started = new PlanServer(server, new Site(store, clock));
        server.createContext("/", started::handle);
        server.setExecutor(started.threads);
        server.start();
        return started;
    }

    /** {@return where the server is} */
    public URI address() {
        return URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            return site.answer(Request.of(exchange));
        } catch (Refused refused) {
            return site.told(refused.status(), refused.told());
        } catch (StorageException exception) {
            return site.told(
                    exception instanceof StorageException.Unavailable ? 503 : 409,
                    String.valueOf(exception.getMessage()));
        } catch (RuntimeException exception) {
            LOG.error("A request could not be answered", exception);
            return site.told(500, "This page cannot be shown. The log says why.");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
