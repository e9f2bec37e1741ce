package org.gridlight.model.cases;

/**
 * A component (部件) near a spot, with who answers for it.
 *
 * @param code       identity code (标识码)
 * @param ownerId    0 when nobody owns it (权属不明)
 * @param owner      name, null with the key
 * @param maintainerId 0 when nobody keeps it
 * @param maintainer name, null with the key
 * @param metres     from the spot
 */
public record NearComponent(long id, String code, String name, long ownerId, String owner, long maintainerId,
        String maintainer, double metres) {}
