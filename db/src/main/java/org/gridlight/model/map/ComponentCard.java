package org.gridlight.model.map;

/**
 * What is known of a component for whoever points at it.
 *
 * @param code       identity code (标识码)
 * @param owner      who owns it (权属单位), null when nobody knows
 * @param maintainer who keeps it (养护单位), null when nobody knows
 * @param competent  authority over it (主管部门), null when nobody knows
 * @param telephone  duty telephone of who keeps it, null when not recorded or not for this account
 * @param sound      whether it is in order (完好)
 */
public record ComponentCard(long id, String code, String name, String owner, String maintainer, String competent,
        String telephone, boolean sound) {}
