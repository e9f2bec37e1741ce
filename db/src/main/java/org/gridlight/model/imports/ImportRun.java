package org.gridlight.model.imports;

import java.time.Instant;

/**
 * One import of map data as it is kept (导入记录).
 *
 * @param kind    what was imported: components, grids, cameras, …
 * @param sha256  hash of the file
 * @param mapping name of the mapping that was used; null for none
 * @param rows    rows read
 * @param known   things that stayed as they were
 */
public record ImportRun(String kind, String fileName, String sha256, String mapping, int rows, int added, int changed,
        int gone, int known, Instant startedAt) {}
