package org.gridlight.client.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridlight.db.intake.InboxStore;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.intake.ReportCells;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.intake.ServiceRequests;
import org.gridlight.model.words.Refusal;

/**
 * An Open311 GeoReport v2 server that is asked for its open requests; each goes into the inbox once. For one thread.
 */
public final class Open311Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;
    private static final int OK = 200;

    private final URI base;
    private final ServiceRequests requests;
    private final ReportSender sender;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL).build();

    /** @param fresh requests that were not sent before; @param rejected those that are none */
    public record Tally(int fresh, int known, List<RejectedRow> rejected) {}

    /** @param base address of the server, to which {@code requests.json} is added */
    public Open311Server(URI base, ServiceRequests requests, ReportCells cells, InboxStore inbox) {
        this.base = base;
        this.requests = requests;
        this.sender = new ReportSender(inbox, cells, this::photo);
    }

    /**
     * Asks for what was requested since a moment.
     *
     * @throws Refusal when the server does not answer as it should, or the record cannot be reached
     */
    public Tally round(Instant since) {
        var from = since.truncatedTo(ChronoUnit.SECONDS);
        var answer = new String(fetched(address("requests.json?status=open&start_date=" + from), LARGEST_ANSWER),
                StandardCharsets.UTF_8);
        var sent = sender.send(requests.rows(answer), "media_url");
        return new Tally(sent.fresh(), sent.known(), sent.faults());
    }

    private URI address(String part) {
        var start = base.toString();
        return URI.create(start.endsWith("/") ? start + part : start + "/" + part);
    }

    /** From the same server only: a list of requests is not to make this machine ask others of its own network. */
    private SentPhoto photo(String address, int ordinal) {
        try {
            var picture = base.resolve(new URI(address));
            boolean isOfServer = base.getHost().equals(picture.getHost())
                    && base.getScheme().equals(picture.getScheme());
            return isOfServer
                    ? new SentPhoto(ordinal, name(picture), null, null, null, fetched(picture, SentPhoto.LARGEST))
                    : null;
        } catch (URISyntaxException | Refusal notThere) {
            return null;
        }
    }

    private static String name(URI picture) {
        var path = picture.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private byte[] fetched(URI address, int most) {
        var question = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
        try {
            var answer = http.send(question, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                var bytes = body.readNBytes(most + 1);
                if (answer.statusCode() != OK || bytes.length > most || bytes.length == 0) {
                    throw Refusal.failed("intake.serverAnswer", address, answer.statusCode());
                }
                return bytes;
            }
        } catch (IOException unreachable) {
            throw Refusal.failed(unreachable, "intake.noServer", address);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.failed(stopped, "intake.noServer", address);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
