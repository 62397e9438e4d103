import { formatDate } from '../../../fhir/dates.ts';
import { joined } from '../../../fhir/text.ts';
import type { DocumentLine } from '../../../record/documents-list.ts';
import { documentPath } from '../../documents/document-path.ts';
import { DOCUMENT_WORDS } from '../../words/documents.ts';
import { locale } from '../../words/language.ts';
import { EMPTY_CARDS } from '../../words/summary.ts';
import { Card, CardLines, EmptyCard, OfLine } from '../card.tsx';
import { type CardOf, useGlance } from '../from.ts';

/** The latest that was written. */
export const DocumentsCard = ({ from }: CardOf) => (
  <Card name="documents" to="/documents" state={useGlance(from, 'documents')}>
    {({ view: { lines }, lengths }) =>
      lines.length === 0 ? (
        <EmptyCard>{EMPTY_CARDS.documents}</EmptyCard>
      ) : (
        <CardLines items={lines} all={lengths.lines} to="/documents" onPaper={5}>
          {(line) => (
            <OfLine
              line={line}
              to={documentPath(line.members[0]!)}
              detail={detailOf(line)}
              end={formatDate(line.when.slice(0, 10), locale())}
            />
          )}
        </CardLines>
      )
    }
  </Card>
);

const detailOf = ({ author, visit, isPreliminary }: DocumentLine): string =>
  joined([author, visit?.title ?? '', isPreliminary ? DOCUMENT_WORDS.preliminary : ''], ' · ');
