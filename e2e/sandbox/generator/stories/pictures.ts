import type { Chart } from '../chart.ts';
import { coding, concept, hl7, SNOMED } from '../codes.ts';
import { DAY, instantOf, TODAY } from '../dates.ts';
import { png } from '../files/png.ts';

const DICOM = 'http://dicom.nema.org/resources/ontology/DCM';

/** A study whose pictures are elsewhere, and a photograph that is here. */
export function writePictures(chart: Chart): void {
  const { directory } = chart;
  const at = TODAY - 300 * DAY;
  chart.add(
    {
      resourceType: 'ImagingStudy',
      identifier: [{ system: 'urn:dicom:uid', value: `urn:oid:2.25.${chart.random.whole(1e8, 1e9)}` }],
      status: 'available',
      subject: chart.subject,
      started: instantOf(at),
      interpreter: [directory.practitioners[5]!],
      numberOfSeries: 1,
      numberOfInstances: 2,
      description: 'XR Chest 2 Views',
      series: [
        {
          uid: `2.25.${chart.random.whole(1e8, 1e9)}`,
          modality: coding(DICOM, 'DX', 'Digital Radiography'),
          numberOfInstances: 2,
          bodySite: coding(SNOMED, '51185008', 'Chest'),
        },
      ],
    },
    at,
  );
  const { id } = chart.addFile('image/png', png(32, 24, [200, 120, 90]));
  chart.add(
    {
      resourceType: 'Media',
      status: 'completed',
      type: hl7('media-type', 'image', 'Image'),
      modality: concept(SNOMED, '1106227005', 'Photography of skin'),
      subject: chart.subject,
      createdDateTime: instantOf(at),
      operator: directory.practitioners[0]!,
      height: 24,
      width: 32,
      content: { contentType: 'image/png', url: `Binary/${id}`, title: 'Left forearm' },
    },
    at,
  );
}
