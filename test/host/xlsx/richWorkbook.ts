import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const xml = (text: string): Uint8Array => strToU8(HEADER + text.trim().replace(/>\n\s*</g, '><'));

/** Relationships as "id kind target". */
const rels = (...lines: readonly string[]): Uint8Array =>
  xml(
    `<Relationships xmlns="${PACKAGE}/relationships">${lines
      .map((line) => line.split(' '))
      .map(([id, kind, target]) => {
        const type = kind?.includes('/') ? kind : `${OFFICE}/${kind}`;
        return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
      })
      .join('')}</Relationships>`,
  );

const contentTypes = xml(`
<Types xmlns="${PACKAGE}/content-types">
  <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
  <Default Extension="png" ContentType="image/png"/>
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="vml" ContentType="${TYPES}.vmlDrawing"/>
  <Default Extension="xml" ContentType="application/xml"/>
  <Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>
  ${['sheet1', 'sheet2', 'sheet3', 'sheet4']
    .map(
      (name) => `<Override PartName="/xl/worksheets/${name}.xml" ContentType="${TYPES}.spreadsheetml.worksheet+xml"/>`,
    )
    .join('')}
  <Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${TYPES}.spreadsheetml.chartsheet+xml"/>
  <Override PartName="/xl/printerSettings/printerSettings1.bin" ContentType="${TYPES}.spreadsheetml.printerSettings"/>
  <Override PartName="/xl/theme/theme1.xml" ContentType="${TYPES}.theme+xml"/>
  <Override PartName="/xl/styles.xml" ContentType="${TYPES}.spreadsheetml.styles+xml"/>
  <Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.spreadsheetml.sharedStrings+xml"/>
  <Override PartName="/xl/calcChain.xml" ContentType="${TYPES}.spreadsheetml.calcChain+xml"/>
  <Override PartName="/xl/tables/table1.xml" ContentType="${TYPES}.spreadsheetml.table+xml"/>
  <Override PartName="/xl/comments1.xml" ContentType="${TYPES}.spreadsheetml.comments+xml"/>
  <Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPES}.drawing+xml"/>
  <Override PartName="/xl/drawings/drawing2.xml" ContentType="${TYPES}.drawing+xml"/>
  <Override PartName="/xl/charts/chart1.xml" ContentType="${TYPES}.drawingml.chart+xml"/>
  <Override PartName="/xl/charts/chart2.xml" ContentType="${TYPES}.drawingml.chart+xml"/>
  <Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="${TYPES}.spreadsheetml.pivotTable+xml"/>
  <Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="${TYPES}.spreadsheetml.pivotCacheDefinition+xml"/>
  <Override PartName="/xl/pivotCache/pivotCacheRecords1.xml" ContentType="${TYPES}.spreadsheetml.pivotCacheRecords+xml"/>
  <Override PartName="/customXml/itemProps1.xml" ContentType="${TYPES}.customXmlProperties+xml"/>
  <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
  <Override PartName="/docProps/app.xml" ContentType="${TYPES}.extended-properties+xml"/>
</Types>`);

const workbook = xml(`
<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">
  <fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="27328"/>
  <workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>
  <mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\\plans\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>
  <bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12000" activeTab="0"/></bookViews>
  <sheets>
    <sheet name="Costs" sheetId="1" r:id="rId1"/>
    <sheet name="Chart" sheetId="5" r:id="rId5"/>
    <sheet name="Rates &amp; posts" sheetId="2" r:id="rId2"/>
    <sheet name="Pivot" sheetId="3" r:id="rId3"/>
    <sheet name="Notes" sheetId="4" state="hidden" r:id="rId4"/>
  </sheets>
  <definedNames>
    <definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Costs!$A$3:$E$8</definedName>
    <definedName name="_xlnm.Print_Area" localSheetId="0">Costs!$A$1:$E$9</definedName>
    <definedName name="_xlnm.Print_Titles" localSheetId="0">Costs!$3:$3</definedName>
    <definedName name="Footnote" localSheetId="4" comment="of the Notes only">Notes!$A$1</definedName>
    <definedName name="P3_rate" comment="US dollars a month">'Rates &amp; posts'!$B$2</definedName>
  </definedNames>
  <calcPr calcId="191029"/>
  <pivotCaches><pivotCache cacheId="1" r:id="rId10"/></pivotCaches>
  <extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>
</workbook>`);

const styles = xml(`
<styleSheet xmlns="${MAIN}">
  <numFmts count="1"><numFmt numFmtId="164" formatCode="#\\ ###\\ ##0"/></numFmts>
  <fonts count="3">
    <font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>
    <font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>
    <font><i/><sz val="9"/><color rgb="FFC00000"/><name val="Arial"/><family val="2"/></font>
  </fonts>
  <fills count="4">
    <fill><patternFill patternType="none"/></fill>
    <fill><patternFill patternType="gray125"/></fill>
    <fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill>
    <fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill>
  </fills>
  <borders count="2">
    <border><left/><right/><top/><bottom/><diagonal/></border>
    <border><left/><right/><top style="thin"><color auto="1"/></top><bottom style="double"><color auto="1"/></bottom><diagonal/></border>
  </borders>
  <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
  <cellXfs count="7">
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
    <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf>
    <xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
    <xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>
    <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>
    <xf numFmtId="0" fontId="2" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/><extLst/></xf>
  </cellXfs>
  <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
  <dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>
  <tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>
</styleSheet>`);

const sharedStrings = xml(`
<sst xmlns="${MAIN}" count="12" uniqueCount="12">
  <si><t>Overview of resource requirements</t></si>
  <si><t>Activity</t></si>
  <si><t>Costs of activities</t></si>
  <si><t>P staff (months)</t></si>
  <si><t>Total P staff</t></si>
  <si><t>Total</t></si>
  <si><r><t xml:space="preserve">1.1 </t></r><r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>Conference of the Parties</t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh></si>
  <si><t>1.2 Bureau</t></si>
  <si><t xml:space="preserve"> 1.2.3 Option 2: small group </t></si>
  <si><t>1.6 Option 1: Working Group</t></si>
  <si><t>1.7 Secretariat_x000D_
second line</t></si>
  <si><t>Grade</t></si>
</sst>`);

const costs = xml(`
<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">
  <sheetPr codeName="Sheet1"><tabColor theme="4"/><pageSetUpPr fitToPage="1"/></sheetPr>
  <dimension ref="A1:G9"/>
  <sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B4" sqref="B4"/></sheetView></sheetViews>
  <sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>
  <cols><col min="1" max="1" width="40.7109375" customWidth="1"/><col min="2" max="5" width="14.7109375" style="2" customWidth="1"/><col min="7" max="7" width="9.140625" hidden="1"/></cols>
  <sheetData>
    <row r="1" spans="1:5" ht="21" customHeight="1" x14ac:dyDescent="0.35"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="1"/><c r="E1" s="1"/></row>
    <row r="3" spans="1:5" x14ac:dyDescent="0.25"><c r="A3" s="1" t="s"><v>1</v></c><c r="B3" s="1" t="s"><v>2</v></c><c r="C3" s="1" t="s"><v>3</v></c><c r="D3" s="1" t="s"><v>4</v></c><c r="E3" s="1" t="s"><v>5</v></c></row>
    <row r="4" spans="1:5" x14ac:dyDescent="0.25"><c r="A4" t="s"><v>6</v></c><c r="B4" s="2"><v>90000</v></c><c r="C4"><v>3</v></c><c r="D4" s="2"><f>C4*P3_rate</f><v>55935</v></c><c r="E4" s="2"><f t="shared" ref="E4:E8" si="0">B4+D4</f><v>145935</v></c></row>
    <row r="5" spans="1:5" x14ac:dyDescent="0.25"><c r="A5" t="s"><v>7</v></c><c r="B5" s="2"><v>44000</v></c><c r="C5"><v>4</v></c><c r="D5" s="2"><f>C5*P3_rate</f><v>74580</v></c><c r="E5" s="2"><f t="shared" si="0"/><v>118580</v></c></row>
    <row r="6" spans="1:5" x14ac:dyDescent="0.25"><c r="A6" t="s"><v>8</v></c><c r="B6" s="2"><v>50000</v></c><c r="C6"><v>0.5</v></c><c r="D6" s="2"><f>C6*P3_rate</f><v>9322.5</v></c><c r="E6" s="2"><f t="shared" si="0"/><v>59322.5</v></c></row>
    <row r="7" spans="1:5" hidden="1" x14ac:dyDescent="0.25"><c r="A7" t="s"><v>9</v></c><c r="B7" s="2"><v>150000</v></c><c r="C7" s="4" t="inlineStr"><is><t>'4</t></is></c><c r="D7" s="2"><f>C7*P3_rate</f><v>74580</v></c><c r="E7" s="2"><f t="shared" si="0"/><v>224580</v></c></row>
    <row r="8" spans="1:5" x14ac:dyDescent="0.25"><c r="A8" t="s"><v>10</v></c><c r="B8" s="2"/><c r="C8" s="5"><v>2</v></c><c r="D8" s="2" t="e"><f>C8*missing_rate</f><v>#NAME?</v></c><c r="E8" s="2" t="e"><f t="shared" si="0"/><v>#NAME?</v></c></row>
    <row r="9" spans="1:7" x14ac:dyDescent="0.25"><c r="A9" s="3" t="str"><f>"Total of "&amp;COUNTA(A4:A8)</f><v>Total of 5</v></c><c r="B9" s="3"><f t="array" ref="B9">SUM(IF(ISNUMBER(B4:B8),B4:B8))</f><v>334000</v></c><c r="C9" s="3"><f>SUM(C4:C8)</f><v>9.5</v></c><c r="D9" s="3"/><c r="E9" s="3"/><c r="G9" t="b"><f>B9&gt;0</f><v>1</v></c></row>
  </sheetData>
  <autoFilter ref="A3:E8"><filterColumn colId="0"><filters><filter val="1.2 Bureau"/></filters></filterColumn></autoFilter>
  <mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>
  <conditionalFormatting sqref="E4:E8"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>200000</formula></cfRule></conditionalFormatting>
  <dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" sqref="C4:C8"><formula1>0</formula1><formula2>24</formula2></dataValidation></dataValidations>
  <hyperlinks><hyperlink ref="A4" location="Notes!A1" display="see the notes"/></hyperlinks>
  <printOptions horizontalCentered="1"/>
  <pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
  <pageSetup paperSize="9" orientation="landscape" r:id="rId1"/>
  <headerFooter><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter>
  <drawing r:id="rId2"/>
  <legacyDrawing r:id="rId3"/>
  <!-- an extension that only newer versions know -->
  <extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{00000000-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B4:B8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>
</worksheet>`);

const rates = xml(`
<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">
  <dimension ref="A1:B4"/>
  <sheetViews><sheetView workbookViewId="0"/></sheetViews>
  <sheetFormatPr defaultRowHeight="15"/>
  <sheetData>
    <row r="1"><c r="A1" t="s"><v>11</v></c><c r="B1" t="inlineStr"><is><t>Monthly rate</t></is></c></row>
    <row r="2"><c r="A2" t="inlineStr"><is><t>P-3</t></is></c><c r="B2" s="6"><v>18645</v></c></row>
    <row r="3"><c r="A3" t="inlineStr"><is><t>P-2</t></is></c><c r="B3" s="6"><v>15820</v></c></row>
    <row r="4"><c r="A4" t="inlineStr"><is><t>G</t></is></c><c r="B4" s="6"><v>12995</v></c></row>
  </sheetData>
  <sheetProtection sheet="1" objects="1" scenarios="1"/>
  <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
  <tableParts count="1"><tablePart r:id="rId1"/></tableParts>
</worksheet>`);

const table = xml(`
<table xmlns="${MAIN}" id="1" name="Rates" displayName="Rates" ref="A1:B4" totalsRowShown="0">
  <autoFilter ref="A1:B4"/>
  <tableColumns count="2"><tableColumn id="1" name="Grade"/><tableColumn id="2" name="Monthly rate"/></tableColumns>
  <tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>
</table>`);

const pivotSheet = xml(`
<worksheet xmlns="${MAIN}">
  <dimension ref="A3:B7"/>
  <sheetData>
    <row r="3"><c r="A3" t="inlineStr"><is><t>Row Labels</t></is></c><c r="B3" t="inlineStr"><is><t>Sum of Monthly rate</t></is></c></row>
    <row r="4"><c r="A4" t="inlineStr"><is><t>G</t></is></c><c r="B4"><v>12995</v></c></row>
    <row r="5"><c r="A5" t="inlineStr"><is><t>P-2</t></is></c><c r="B5"><v>15820</v></c></row>
    <row r="6"><c r="A6" t="inlineStr"><is><t>P-3</t></is></c><c r="B6"><v>18645</v></c></row>
    <row r="7"><c r="A7" t="inlineStr"><is><t>Grand Total</t></is></c><c r="B7"><v>47460</v></c></row>
  </sheetData>
</worksheet>`);

const pivotTable = xml(`
<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="1" dataCaption="Values" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" outline="1" outlineData="1">
  <location ref="A3:B7" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>
  <pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="4"><item x="2"/><item x="1"/><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>
  <rowFields count="1"><field x="0"/></rowFields>
  <rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems>
  <colItems count="1"><i/></colItems>
  <dataFields count="1"><dataField name="Sum of Monthly rate" fld="1" baseField="0" baseItem="0"/></dataFields>
</pivotTableDefinition>`);

const pivotCache = xml(`
<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="Finance" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="3">
  <cacheSource type="worksheet"><worksheetSource name="Rates"/></cacheSource>
  <cacheFields count="2"><cacheField name="Grade" numFmtId="0"><sharedItems count="3"><s v="P-3"/><s v="P-2"/><s v="G"/></sharedItems></cacheField><cacheField name="Monthly rate" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="12995" maxValue="18645"/></cacheField></cacheFields>
</pivotCacheDefinition>`);

const pivotRecords = xml(
  `<pivotCacheRecords xmlns="${MAIN}" count="3"><r><x v="0"/><n v="18645"/></r><r><x v="1"/><n v="15820"/></r><r><x v="2"/><n v="12995"/></r></pivotCacheRecords>`,
);

const chart = (title: string): Uint8Array =>
  xml(`
<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">
  <c:chart>
    <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>
    <c:plotArea><c:layout/>
      <c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>
        <c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Costs!$A$4:$A$8</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Costs!$E$4:$E$8</c:f></c:numRef></c:val></c:ser>
        <c:axId val="1001"/><c:axId val="1002"/></c:barChart>
      <c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="1002"/></c:catAx>
      <c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1001"/></c:valAx>
    </c:plotArea><c:plotVisOnly val="1"/>
  </c:chart>
</c:chartSpace>`);

const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
const drawing = (content: string): Uint8Array =>
  xml(
    `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">${content}</xdr:wsDr>`,
  );
const anchor = (row: number, content: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 12}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const picture = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Emblem"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;

const themeColors =
  'dk1:000000 lt1:FFFFFF dk2:44546A lt2:E7E6E6 accent1:4472C4 accent2:ED7D31 accent3:A5A5A5 accent4:FFC000 accent5:5B9BD5 accent6:70AD47 hlink:0563C1 folHlink:954F72'
    .split(' ')
    .map((entry) => entry.split(':'))
    .map(([name, hex]) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`)
    .join('');
const themeFont = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
const plainFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
const theme = xml(
  `<a:theme xmlns:a="${DRAWING}/main" name="Office"><a:themeElements><a:clrScheme name="Office">${themeColors}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>${themeFont}</a:majorFont><a:minorFont>${themeFont}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${plainFill}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="6350">${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plainFill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
);

const comments = xml(
  `<comments xmlns="${MAIN}"><authors><author>Finance</author></authors><commentList><comment ref="B4" authorId="0"><text><r><t>As in the document.</t></r></text></comment></commentList></comments>`,
);
const commentShapes = strToU8(
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 3, 2, 5, 15, 7, 4</x:Anchor><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
);

const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** The id of the workbook's custom XML part. */
export const RICH_CUSTOM_XML_ID = '{7A0C9B5E-4D2F-4E7B-9C11-0B6B2F5E1A01}';

/** The parts of a workbook that uses about everything: what a faithful save must not lose. */
export function createRichParts(): Record<string, Uint8Array> {
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rels(
      'rId1 officeDocument xl/workbook.xml',
      `rId2 ${PACKAGE}/relationships/metadata/core-properties docProps/core.xml`,
      'rId3 extended-properties docProps/app.xml',
    ),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': rels(
      'rId1 worksheet worksheets/sheet1.xml',
      'rId2 worksheet worksheets/sheet2.xml',
      'rId3 worksheet worksheets/sheet3.xml',
      'rId4 worksheet worksheets/sheet4.xml',
      'rId5 chartsheet chartsheets/sheet1.xml',
      'rId6 theme theme/theme1.xml',
      'rId7 styles styles.xml',
      'rId8 sharedStrings sharedStrings.xml',
      'rId9 calcChain calcChain.xml',
      'rId10 pivotCacheDefinition pivotCache/pivotCacheDefinition1.xml',
      'rId11 http://schemas.microsoft.com/office/2006/relationships/vbaProject vbaProject.bin',
      'rId12 customXml ../customXml/item1.xml',
    ),
    'xl/worksheets/sheet1.xml': costs,
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      'rId1 printerSettings ../printerSettings/printerSettings1.bin',
      'rId2 drawing ../drawings/drawing1.xml',
      'rId3 vmlDrawing ../drawings/vmlDrawing1.vml',
      'rId4 comments ../comments1.xml',
    ),
    'xl/worksheets/sheet2.xml': rates,
    'xl/worksheets/_rels/sheet2.xml.rels': rels('rId1 table ../tables/table1.xml'),
    'xl/worksheets/sheet3.xml': pivotSheet,
    'xl/worksheets/_rels/sheet3.xml.rels': rels('rId1 pivotTable ../pivotTables/pivotTable1.xml'),
    'xl/worksheets/sheet4.xml': xml(
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Figures in US dollars</t></is></c></row></sheetData></worksheet>`,
    ),
    'xl/chartsheets/sheet1.xml': xml(
      `<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    ),
    'xl/chartsheets/_rels/sheet1.xml.rels': rels('rId1 drawing ../drawings/drawing2.xml'),
    'xl/theme/theme1.xml': theme,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': sharedStrings,
    'xl/calcChain.xml': xml(
      `<calcChain xmlns="${MAIN}">${['D4', 'E4', 'D5', 'E5', 'D6', 'E6', 'D7', 'E7', 'D8', 'E8', 'A9', 'B9', 'C9', 'G9']
        .map((cell) => `<c r="${cell}" i="1"${cell === 'B9' ? ' a="1"' : ''}/>`)
        .join('')}</calcChain>`,
    ),
    'xl/drawings/drawing1.xml': drawing(anchor(11, frame) + anchor(25, picture)),
    'xl/drawings/_rels/drawing1.xml.rels': rels('rId1 chart ../charts/chart1.xml', 'rId2 image ../media/image1.png'),
    'xl/drawings/drawing2.xml': drawing(
      `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9294000" cy="6072000"/>${frame}<xdr:clientData/></xdr:absoluteAnchor>`,
    ),
    'xl/drawings/_rels/drawing2.xml.rels': rels('rId1 chart ../charts/chart2.xml'),
    'xl/drawings/vmlDrawing1.vml': commentShapes,
    'xl/charts/chart1.xml': chart('Total by activity'),
    'xl/charts/chart2.xml': chart('Total by activity, full page'),
    'xl/media/image1.png': pixel,
    'xl/comments1.xml': comments,
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 64 }, (_, index) => index),
    'xl/tables/table1.xml': table,
    'xl/pivotTables/pivotTable1.xml': pivotTable,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': rels(
      'rId1 pivotCacheDefinition ../pivotCache/pivotCacheDefinition1.xml',
    ),
    'xl/pivotCache/pivotCacheDefinition1.xml': pivotCache,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels('rId1 pivotCacheRecords pivotCacheRecords1.xml'),
    'xl/pivotCache/pivotCacheRecords1.xml': pivotRecords,
    'xl/vbaProject.bin': Uint8Array.from({ length: 256 }, (_, index) => 255 - index),
    'customXml/item1.xml': strToU8('<plan xmlns="urn:workplan"><option>2</option></plan>'),
    'customXml/itemProps1.xml': xml(
      `<ds:datastoreItem ds:itemID="${RICH_CUSTOM_XML_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    ),
    'customXml/_rels/item1.xml.rels': rels('rId1 customXmlProps itemProps1.xml'),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Finance</dc:creator></cp:coreProperties>`,
    ),
    'docProps/app.xml': xml(
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
    ),
  };
}

/** Zips parts as Excel does: each with the same date. */
export const zipParts = (parts: Zippable): Uint8Array => zipSync(parts, { mtime: new Date(1980, 0, 1, 12) });

/** A macro-enabled workbook with a chart, a picture, a pivot table, notes, filters, names, a table, print setup and more. */
export const createRichWorkbook = (): Uint8Array => zipParts(createRichParts());
