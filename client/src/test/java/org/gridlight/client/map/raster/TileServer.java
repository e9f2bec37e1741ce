package org.gridlight.client.map.raster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** A small service of tiles that behaves as it is told, and counts what it was asked for. */
final class TileServer implements AutoCloseable {
    final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    final CountDownLatch letGo = new CountDownLatch(1);
    volatile String mood = "good";
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    TileServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int total() {
        return asked.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.computeIfAbsent(exchange.getRequestURI().toString(), _ -> new AtomicInteger()).incrementAndGet();
        try (exchange) {
            switch (mood) {
                case "missing" -> exchange.sendResponseHeaders(404, -1);
                case "broken" -> exchange.sendResponseHeaders(500, -1);
                case "text" -> send(exchange, "no picture at all".getBytes());
                case "huge" -> send(exchange, new byte[TilePictures.MOST_BYTES + 100_000]);
                case "wide" -> send(exchange, png(new BufferedImage(5_000, 5_000, BufferedImage.TYPE_BYTE_GRAY)));
                case "hanging" -> {
                    exchange.sendResponseHeaders(200, 1_000_000);
                    exchange.getResponseBody().write(1);
                    exchange.getResponseBody().flush();
                    letGo.await();
                }
                default -> send(exchange, tile(exchange.getRequestURI().toString()));
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Of a colour of its own. */
    static byte[] tile(String name) {
        var image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        var sheet = image.createGraphics();
        sheet.setColor(new Color(name.hashCode() & 0x7F7F7F | 0x404040));
        sheet.fillRect(0, 0, 256, 256);
        sheet.dispose();
        return png(image);
    }

    static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        letGo.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
