package org.gridlight.client.map.raster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gridlight.model.map.RasterSource;
import org.gridlight.model.map.TileAddress;

/** Tiles of a service of the network. No answer is waited for longer than the source says, and none larger is taken in. */
final class WebBytes implements TileBytes {
    private static final int AT_ONCE = 4;
    private static final int NOT_FOUND = 404;
    private static final int NO_CONTENT = 204;
    private static final int OK = 200;

    private final TileAddress address;
    private final Duration patience;
    private final HttpClient client;

    WebBytes(RasterSource source) {
        this.address = TileAddress.of(source.address());
        this.patience = Duration.ofSeconds(source.timeoutSeconds());
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public byte[] read(int zoom, int column, int row) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address.at(zoom, column, row)))
                .header("User-Agent", "Gridlight").GET().build();
        var answer = answer(request);
        return switch (answer.statusCode()) {
            case OK -> answer.body();
            case NOT_FOUND, NO_CONTENT -> null;
            default -> throw new IOException("HTTP " + answer.statusCode());
        };
    }

    /** The whole answer within the time: a service that begins and then hangs is given up like one that never answers. */
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        var coming = client.sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), TilePictures.MOST_BYTES));
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            coming.cancel(true);
            throw new IOException("timeout", late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException why ? why : new IOException(failed.getCause());
        } catch (InterruptedException unwanted) {
            coming.cancel(true);
            throw unwanted;
        }
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public boolean isFar() {
        return true;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
