/** Who works: roles and operators (岗位、人员). */
package org.gridlight.model.people;
