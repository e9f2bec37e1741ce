package org.gridlight.model.light;

/**
 * A unit that has a light on the board.
 *
 * @param code              as the source of the data writes it
 * @param group             under which it stands on the board (专业部门、权属单位、街道); empty when it is in none
 * @param groupPosition     place of that group, from the top
 * @param responsiblePerson who answers for it (责任人), null when nobody is named
 * @param liaison           contact at the unit (联络员), null when nobody is named
 * @param liaisonTelephone  null when there is none
 */
public record LightUnit(long id, String code, String name, String group, int groupPosition, String responsiblePerson,
        String liaison, String liaisonTelephone) {}
