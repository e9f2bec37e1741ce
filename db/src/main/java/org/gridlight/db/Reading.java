package org.gridlight.db;

import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;

/** Something that can be read: the record, or the record as it stands at one moment. */
@FunctionalInterface
public interface Reading {
    /** Reads; may block. @see Database#read */
    <R> R read(Function<SqlSession, R> work);
}
