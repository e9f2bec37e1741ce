package org.gridlight.model.register;

/**
 * A video camera (视频探头) in use. Where its picture comes from is no part of it: that is asked for each time, with a
 * purpose.
 *
 * @param place     where it stands, in words; may be empty
 * @param gridId    key of the unit grid it stands in; null outside of all
 * @param longitude degrees, EPSG:4490
 * @param latitude  degrees
 * @param heading   where it looks, degrees clockwise from north; null when it turns or nobody knows
 * @param owner     whose it is (权属单位), in words; may be empty
 */
public record Camera(long id, String code, String name, String place, Long gridId, double longitude, double latitude,
        Integer heading, String owner, CameraState state) {}
