package org.gridlight.client.cases;

import java.util.List;
import org.gridlight.client.cases.report.OfferedPhoto;
import org.gridlight.model.cases.NearComponent;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.grid.NamedPlace;
import org.gridlight.model.register.Category;

/** What a person does in the form of a new report. On the FX thread. */
interface ReportActs {
    void source(ReportSource source);

    void typed();

    void category(String typed);

    void category(Category chosen);

    /** Takes the class that was suggested. @param code of it */
    void suggested(String code);

    void place(String typed);

    void place(NamedPlace chosen);

    void onMap();

    /** It is about this component; once more: about none. */
    void component(NearComponent chosen);

    void choosePhotos();

    /** Dropped or pasted. */
    void offered(List<OfferedPhoto> photos);

    void remove(NewPhoto photo);

    void submit();

    /** Joins the report to a case that is known, instead of making one of it. */
    void join(SimilarCase into);

    void hold();

    void open(ReportSending.Taken what);

    void another();
}
