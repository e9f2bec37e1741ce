package org.gridlight.model.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.gridlight.model.map.RasterSource.Kind;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RasterSourceTest {
    @Test
    void whatIsKeptIsReadAgain() {
        var source = new RasterSource("影像（2025）", Kind.WMTS, "http://map.example/wmts?LAYER=img&tk=a=b", "© 某测绘院", 3,
                19, 5, true);
        assertThat(RasterSource.of(source.text())).isEqualTo(source);
    }

    @Test
    void whatIsNotSaidIsUsual() {
        var source = RasterSource.of("name=影像\nkind=folder\naddress=/data/tiles\n");
        assertThat(source).isEqualTo(new RasterSource("影像", Kind.FOLDER, "/data/tiles", "", 0, 18, 8, false));
        assertThat(RasterSource.ofFile("影像", "D:\\map\\city.MBTiles").kind()).isEqualTo(Kind.MBTILES);
        assertThat(RasterSource.ofFile("影像", "/data/tiles").kind()).isEqualTo(Kind.FOLDER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"kind=folder;address=/x|名称", "name=a;kind=disk;address=/x|disk",
        "name=a;kind=wmts;address=x;zoom=9-3|9-3", "name=a;kind=wmts;address=x;zoom=a-b|a",
        "name=a;kind=wmts;address=x;datum=BD-09|BD-09", "name=a;kind=wmts;address=x;timeout=0|0", "nonsense|nonsense"})
    void whatMakesNoSenseIsNamed(String text, String named) {
        assertThatThrownBy(() -> RasterSource.of(text.replace(';', '\n'))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.in(Words.of(Locale.SIMPLIFIED_CHINESE))).contains(named));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://m/{z}/{x}/{y}.png|http://m/3/5/2.png",
        "http://m/{z}/{x}/{-y}.png|http://m/3/5/5.png",
        "http://m/wmts/img/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}.jpg|http://m/wmts/img/default/GoogleMapsCompatible/3/2/5.jpg",
        "http://m/wmts?layer=img|http://m/wmts?layer=img&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=default&TILEMATRIXSET=GoogleMapsCompatible&FORMAT=image/png&TILEMATRIX=3&TILEROW=2&TILECOL=5",
        "http://m/img_w/wmts?tk=k|http://m/img_w/wmts?tk=k&SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=img&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX=3&TILEROW=2&TILECOL=5"})
    void aTileHasItsAddress(String address, String tile) {
        assertThat(TileAddress.of(address).at(3, 5, 2)).isEqualTo(tile);
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/{z}/{x}/{y}", "ftp://m/{z}/{x}/{y}", "http://m/{z}/a.png", "http://m/wmts",
        "http://m m/{z}/{x}/{y}"})
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> TileAddress.of(address)).isInstanceOf(Refusal.class);
    }
}
