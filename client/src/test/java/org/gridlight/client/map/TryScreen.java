package org.gridlight.client.map;

import java.nio.file.Path;
import java.sql.*;
import java.time.Instant;
import java.util.*;
import org.gridlight.client.look.*;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.*;
import org.gridlight.db.map.*;
import org.gridlight.model.cases.*;

class TryScreen {
    static List<OpenCase> open(Database db) {
        return db.read(s -> {
            var all = new ArrayList<OpenCase>();
            try (var st = s.getConnection().createStatement();
                    var r = st.executeQuery(
                            "SELECT c.id, c.case_no, c.state, k.code, k.name, c.place, c.longitude, c.latitude, c.unit_grid_id, c.community_id, c.street_id, a.name, d.name, q.stage, q.started_at, q.due_at, q.yellow_at, q.red_at, c.suspended_until FROM case_file c JOIN category k ON k.id=c.category_id LEFT JOIN area a ON a.id=c.street_id LEFT JOIN department d ON d.id=c.department_id LEFT JOIN stage_clock q ON q.case_id=c.id AND q.stopped_at IS NULL WHERE c.closed_at IS NULL AND c.state NOT IN ('REJECTED','NOT_FILED','VOID','MERGED')")) {
                var seen = new HashSet<Long>();
                while (r.next()) {
                    if (!seen.add(r.getLong(1)))
                        continue;
                    all.add(new OpenCase(r.getLong(1), r.getString(2), "S" + r.getLong(1),
                            CaseState.valueOf(r.getString(3)), ReportSource.values()[0], r.getString(4), r.getString(5),
                            r.getString(6), r.getDouble(7), r.getDouble(8), r.getLong(9), r.getLong(10), r.getLong(11),
                            r.getString(12), 0, r.getString(13), false, Instant.EPOCH,
                            r.getString(14) == null ? null : Stage.valueOf(r.getString(14)), in(r, 15), in(r, 16),
                            in(r, 17), in(r, 18), in(r, 16), in(r, 19), null, 1));
                }
            } catch (SQLException e) {
                throw new RuntimeException(e);
            }
            return all;
        });
    }
    static Instant in(ResultSet r, int i) throws SQLException {
        var t = r.getObject(i, java.time.LocalDateTime.class);
        return t == null ? null : t.toInstant(java.time.ZoneOffset.UTC);
    }

    public static void main(String[] a) throws Exception { try { run(a); } catch (Throwable t) { t.printStackTrace(); } System.exit(0); }
    static void run(String[] a) throws Exception {
        Toolkit.start(true);
        var db = Database.open(DatabaseAddress.parse(a[0]), Account.ownerOfFolder(), Progress.UNHEARD);
        var grounds = new MapGrounds(new MapCache(Path.of("/work/wt/map/client/target/trycache")));
        var open = open(db);
        System.out.println(open.size());
        for (var theme : Theme.values()) {
            var test = new TestSeat();
            test.look.set(new Look(theme, FontSize.NORMAL));
            test.cases.replace(open);
            var seat = test.seat(db);
            long t = System.nanoTime();
            var p = Toolkit.onScreen(() -> {
                var section = new MapSection(seat, grounds);
                var scene = new javafx.scene.Scene(section.view(), 1920, 1010);
                test.look.get().dress(scene);
                scene.snapshot(null);
                section.showCase(open.stream().filter(c -> c.longitude() != null && c.unitGridId() != 0).skip(400)
                        .findFirst().get().id());
                Picture.of(scene).write(Path.of("/work/wt/map/client/target/screens/screen-" + theme + ".png"));
                section.zoomForTrial(-3);
                var r = Picture.of(scene);
                r.write(Path.of("/work/wt/map/client/target/screens/screen-mid-" + theme + ".png"));
                section.close();
                return r;
            });
            System.out.println((System.nanoTime() - t) / 1e6);
        }
        System.exit(0);
    }
}
