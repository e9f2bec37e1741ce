package org.gridlight.model.demo.photo;

/** What covers the ground or a wall, or a part of it. */
interface Coat {
    /**
     * Gives the place its colour, over what is there already.
     *
     * @param u     metres to the right
     * @param v     metres ahead, on a wall upwards
     * @param pixel metres that one pixel covers here: what is finer is not seen
     */
    void over(double u, double v, double pixel, Touch touch);

    /** Both, one over the other. */
    default Coat under(Coat upper) {
        return (u, v, pixel, touch) -> {
            over(u, v, pixel, touch);
            upper.over(u, v, pixel, touch);
        };
    }
}
