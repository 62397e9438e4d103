import type { Grant } from '../api/authorization.ts';
import type { Bytes } from '../base/bytes.ts';
import type { Failure } from '../base/errors.ts';
import type { FhirRequest, FhirResponse } from '../base/fhir-message.ts';
import type { SourceStamp } from '../catalog/catalog.ts';
import type { Host } from '../catalog/deployment.ts';
import type { OwnProvider } from '../catalog/own-provider.ts';
import type { PlatformGuide } from '../catalog/guide.ts';
import type { GuidebookPage } from '../catalog/guidebook.ts';
import type { EndpointHit, PickerHit } from '../catalog/picker/hit.ts';
import type { PickerAnswer } from '../catalog/picker/picker.ts';
import type { Description, RowKind } from '../fhir/description.ts';
import type { TextPlace } from '../fhir/human-text.ts';
import type { QueryProblem } from '../fhir/query/problems.ts';
import type { IdTokenWarning } from '../smart/id-token.ts';
import type { LaunchContext } from '../smart/launch-context.ts';
import type { PatientFace } from '../smart/find-patient.ts';
import type { ProbeReport, ProbeStep } from '../smart/probe/probe.ts';
import type { RecordReport } from '../smart/probe/record.ts';
import type { Verdict } from '../smart/probe/verdict.ts';
import type { Revoked } from '../smart/revoke.ts';
import type { Doubt } from '../store/attachments.ts';
import type { JoinReason, Member } from '../record/chapter.ts';
import type { ChapterName, ChapterViews } from '../record/chapters.ts';
import type { Glance } from '../record/glance.ts';
import type { LabsView, TrendView } from '../record/labs/view.ts';
import type { EntryAddress } from '../record/entry.ts';
import type { HideReason, Mark, MarkChange, WrongReason } from '../record/marks.ts';
import type { VisitStory } from '../record/visits/story.ts';
import type { SnippetPart } from '../store/text/snippet.ts';
import type { Retention } from '../store/retention.ts';
import type { BroughtFile, NewsCounts, Run, RunState, SearchState } from '../store/types.ts';
import type { ImportProgress } from '../transfer/import.ts';
import type { VaultCalls } from './vault-types.ts';
import type { RawRequest, ScratchView, TrialAction, TrialSettings, TrialSource, TrialView } from './workbench/types.ts';

export type { BroughtFile, ImportProgress, Retention };
export type { ProbeReport, ProbeStep, RecordReport, RowKind, RunState, SearchState };
export type * from './vault-types.ts';
export type { ChapterName, ChapterViews };
export type { LabsView, TrendView };
export type { EntryAddress, HideReason, Mark, MarkChange, WrongReason };
export type * from './workbench/types.ts';
export type { EndpointHit, Host, OwnProvider, PickerAnswer as ProviderAnswer, PickerHit as ProviderHit, PlatformGuide };

/**
 * Everything the page may ask of the worker, and everything it hears from it. While the record is locked, all but
 * `VaultCalls`, `subscribe` and `forgetEverything` refuse with store/locked.
 *
 * All of it is plain data that survives `postMessage`. A refusal arrives as an `EngineError`
 * with the `code` and `remedy` of the room that threw it (`client.page.ts`).
 */
export interface Engine extends VaultCalls {
  // Providers
  /** The best brands that every word of `text` hits; any when it is empty. Test servers only when asked for, or when nothing real is found. */
  findProviders(text: string, options?: { readonly tests?: boolean }): Promise<PickerAnswer>;
  /** One brand with all its ways in, real and test; undefined when no list has it (any more). */
  readProvider(brandId: string): Promise<ProviderView | undefined>;
  /** Where the published list has this endpoint now, which may be another address than a connection's. */
  readListing(endpointId: string): Promise<ListingView | undefined>;
  /** What the picker looks through, and how old it is. */
  readCatalogue(): Promise<CatalogueView>;
  /** What is known of every platform, by name. Throws engine/no-catalogue. */
  readGuidebook(): Promise<readonly GuidebookPage[]>;
  /** Who runs this copy of the app, if its settings say so. */
  readHost(): Promise<Host | undefined>;

  // What the person adds to the catalogue; kept encrypted, on this device only
  /** What a FHIR server says of itself at this address. Throws what `discover` throws, and engine/bad-address. */
  lookAt(address: string): Promise<ServerView>;
  listOwnProviders(): Promise<readonly OwnProvider[]>;
  /** Adds one (`id` is ''), or changes it. Throws CatalogError catalog/bad-entry. */
  saveOwnProvider(own: OwnProvider): Promise<OwnProvider>;
  forgetOwnProvider(id: string): Promise<void>;
  /** A catalogue entry (as in `catalog/brands`), as a file's text. */
  exportOwnProvider(id: string): Promise<{ readonly name: string; readonly text: string }>;
  /** What a catalogue entry says, not yet kept. Throws CatalogError catalog/bad-entry, naming the place in the file. */
  readProviderFile(text: string): Promise<OwnProvider>;
  /** The person's own registration: '' takes it back. `everywhere`: at all of that platform, of the same kind. */
  saveClientId(endpointId: string, clientId: string, options: { readonly everywhere: boolean }): Promise<void>;
  /** A registration that the server gives to whoever asks (RFC 7591), kept like one that was typed. Throws SmartError smart/…registration…. */
  registerApp(endpointId: string, redirectUri: string): Promise<void>;
  /** A User-access Brands or service-base-URL bundle, by its address or as a file. Throws CatalogError catalog/bad-list. */
  addBrandList(list: BrandListSource): Promise<BrandListView>;
  listBrandLists(): Promise<readonly BrandListView[]>;
  forgetBrandList(id: string): Promise<void>;

  // What a server says before anybody signs in, and to whoever has access (the probe)
  /** What was found there the last time, kept on this device. Asks nobody. Throws engine/bad-address. */
  readProbe(address: string): Promise<ProbeView>;
  /** Asks the server, and tells `hear` (a Comlink proxy) how far it is. Undefined when it was stopped. Throws smart/offline. */
  probe(address: string, hear: (step: ProbeStep) => void): Promise<ProbeReport | undefined>;
  /** Asks with a connection's own access what shows only then; first the rest, if nobody did. Throws smart/offline, smart/access-ended. */
  probeRecord(connectionId: string, hear: (step: ProbeStep) => void): Promise<ProbeView | undefined>;
  /** Either half. */
  stopProbe(address: string): Promise<void>;
  /** Every server that was probed from here. */
  listProbes(): Promise<readonly ProbeLine[]>;
  /** What was found at servers of this platform. */
  readProbesOf(platformId: string): Promise<readonly ProbeView[]>;

  // Workbench: a sign-in on trial, kept apart. Nothing of it touches connections, their record, or the catalogue
  /** What a person's sign-in there would ask, to begin from. Asks nobody. Throws engine/bad-address, engine/unknown-provider. */
  readTrialSource(source: TrialSource): Promise<TrialSettings>;
  /** The address of the sign-in page, as these settings have it. The trial before is forgotten. */
  beginTrial(settings: TrialSettings, redirectUri: string): Promise<{ readonly url: string }>;
  /** The trial that there is. Its secrets are blackened before they leave the worker, unless `reveal` asks for them. */
  readTrial(options: { readonly reveal: boolean }): Promise<TrialView | undefined>;
  /** What came of it is in the trial then. Throws engine/no-trial. */
  actInTrial(what: TrialAction): Promise<void>;
  /** The same. Throws engine/no-trial, engine/bad-address, engine/bad-headers. */
  askInTrial(request: RawRequest): Promise<void>;
  forgetTrial(): Promise<void>;
  /** Fetches what the trial's access opens into memory, and tells `hear` (a Comlink proxy) how far it is. */
  fetchScratch(hear: (view: ScratchView) => void): Promise<ScratchView>;
  stopScratch(): Promise<void>;
  /** What it brought, a resource a line (NDJSON). */
  readScratch(): Promise<string>;

  // Connections
  /** The address of the provider's own sign-in page. The caller navigates there. */
  beginSignIn(request: SignInRequest): Promise<{ readonly url: string }>;
  /** Trades the answer of the sign-in page for access. Each answer works once. */
  finishSignIn(callbackUrl: string): Promise<SignInOutcome>;
  /** What finishSignIn left to ask; undefined once it was answered, or is too old. */
  readSignInQuestion(question: string): Promise<SignInQuestion | undefined>;
  /** Makes the connection, for this patient of those asked about. Undefined where nothing was waiting any more. */
  answerSignIn(question: string, patientId: string): Promise<KeptSignIn | undefined>;
  /** Gives the access back where it can be given back, and forgets it. Nothing else has changed by it. */
  cancelSignIn(question: string): Promise<void>;
  /** What an EHR's start of the app asks for, and whether it may. Asks nobody. Throws SmartError smart/bad-launch. */
  readLaunch(launchUrl: string): Promise<LaunchView>;
  /** As `beginSignIn`, where an EHR started the app. Throws smart/launch-not-agreed before anything is asked of it. */
  beginLaunch(request: LaunchRequest): Promise<{ readonly url: string }>;
  listConnections(): Promise<readonly ConnectionView[]>;
  /** Says whose record a connection is: a person's that `whose` of another named, or (undefined) of somebody not here yet. */
  placeConnection(connectionId: string, personId: string | undefined): Promise<void>;
  /** What the person wants somebody to be called here; '' for the name that came with the record. */
  namePerson(personId: string, name: string): Promise<void>;
  /** Whose records are here, and who was looked at last. */
  readPeople(): Promise<PeopleView>;
  /** Remembers it, on this device only. `null`: those of whom it is not known. */
  saveLookedAt(personId: string | null): Promise<void>;
  /** Ends access at the server where it can be ended, then forgets the grant; `forgetRecord` deletes what came from there too. */
  disconnect(connectionId: string, options: { readonly forgetRecord: boolean }): Promise<Departure>;

  // Files that the person brings, and the sample: connections of `access: 'file'`
  /** Reads one into a source of its own, and tells `hear` (a Comlink proxy) how far it is. Undefined when it was stopped: nothing of it is here then. Throws TransferError transfer/…. */
  importFile(file: Blob, name: string, hear: (progress: ImportProgress) => void): Promise<ImportReport | undefined>;
  stopImport(): Promise<void>;
  /** Forgets what came from one. */
  forgetFile(connectionId: string): Promise<void>;
  /** Shows a person who does not exist, beside whoever is here. Throws TransferError transfer/no-sample. */
  addSample(): Promise<void>;
  /** Forgets them, and all that was entered for them. */
  forgetSample(): Promise<void>;

  // Sync
  /** Starts or continues; returns once it runs (here or in another tab). Progress comes as events. */
  startSync(connectionId: string): Promise<void>;
  /** Stops after the page in flight, in whichever tab it runs. What is committed stays. */
  stopSync(connectionId: string): Promise<void>;
  /** The newest run of this connection: current, stopped or finished. */
  readSync(connectionId: string): Promise<SyncView | undefined>;
  /** Asks one search of the newest run again, and leaves the others as they are. Throws as `startSync` does. */
  askAgain(connectionId: string, searchId: string): Promise<void>;
  /** Entries that are here and that their provider lists no longer, the newest first. */
  listUnlisted(connectionId: string): Promise<readonly UnlistedEntry[]>;

  // When fetching begins by itself, on this device
  readWhenToSync(): Promise<WhenToSync>;
  saveWhenToSync(when: WhenToSync): Promise<void>;
  /** Fetches from those connections that it is time for. Asks nobody where it is not. */
  syncWhenDue(why: WhyNow): Promise<void>;

  // Record
  /** Positions of all current resources that match, newest first, grouped by day. */
  openTimeline(filter: TimelineFilter): Promise<TimelineView>;
  /** What a list shows of each of these positions, in the order asked. */
  readRows(positions: Uint32Array): Promise<readonly RowView[]>;
  /** The entries that have all these words, also as they are called elsewhere or with a typing mistake; the best first. */
  findText(words: string, options: TextOptions): Promise<TextFound>;
  /** A FHIR search, e.g. `Observation?category=laboratory&_sort=-date&_count=50`, of one person's record or of all. */
  search(query: string, whose?: Pick<TimelineFilter, 'personId'>): Promise<SearchView>;
  /** One section of the record, as its screen shows it. `today`: the day it is where the person is, `2026-11-22`. */
  readChapter<Name extends ChapterName>(
    name: Name,
    whose: Pick<TimelineFilter, 'personId'> & { readonly today: string },
  ): Promise<ChapterView<ChapterViews[Name]>>;
  /** What happened at one visit (an Encounter); undefined where it is not here. `today` as for `readChapter`. */
  readVisit(connectionId: string, id: string, today: string): Promise<VisitStory | undefined>;
  /** The first lines of it, for a card: some kilobytes, whatever the chapter has. */
  readGlance<Name extends ChapterName>(
    name: Name,
    whose: Pick<TimelineFilter, 'personId'> & { readonly today: string },
  ): Promise<Glance<ChapterViews[Name]>>;
  /** What came or changed since the visit to the app before this one; undefined at the first. `now`: ms since 1970. */
  readSinceVisit(whose: Pick<TimelineFilter, 'personId'> & { readonly now: number }): Promise<SinceVisit | undefined>;
  /** How the person arranged the cards of the summary; undefined until they did. */
  readCards(): Promise<CardChoices | undefined>;
  saveCards(cards: CardChoices): Promise<void>;
  /** Every test's newest result. At once out of the index; `withRanges` waits for what those results say of themselves. */
  readLabs(whose: Pick<TimelineFilter, 'personId'> & { readonly withRanges: boolean }): Promise<LabsView>;
  /** One test over all hospitals; undefined where none has this id. `sketch`: at once, without what only bodies say. */
  readTrend(
    test: string,
    whose: Pick<TimelineFilter, 'personId'> & { readonly sketch: boolean },
  ): Promise<TrendView | undefined>;
  /** `version`: the number of an older one. Throws store/damaged where it is on the list and its data cannot be read. */
  readResource(connectionId: string, type: string, id: string, version?: number): Promise<ResourceView | undefined>;
  /** What it refers to, and what refers to it. */
  readRelated(entry: EntryAddress): Promise<RelatedView>;
  /** The entries that are taken as one thing with this one; undefined where no chapter counts it. */
  readCluster(entry: EntryAddress, today: string): Promise<ClusterView | undefined>;
  /** What changed since the sync before the newest one; undefined where there was none. */
  readNews(connectionId: string): Promise<NewsView | undefined>;
  /** The last change of each of these entries. */
  readAmendments(positions: Uint32Array): Promise<readonly AmendmentView[]>;
  /** The bytes of an attachment, decrypted, if they were fetched. */
  readAttachment(connectionId: string, url: string): Promise<AttachmentView | undefined>;
  /** The words in it, for whoever cannot show the file itself; '' where it has none. */
  readAttachmentText(connectionId: string, url: string): Promise<string | undefined>;
  /** In which order the person reads the sections of clinical documents: their codes. Empty: as each document has them. */
  readSectionOrder(): Promise<readonly string[]>;
  saveSectionOrder(codes: readonly string[]): Promise<void>;
  /** Files that the record names and that are not here, each with why; the largest first. */
  listMissingFiles(connectionId: string): Promise<readonly MissingFileView[]>;
  /** Fetches one of them, whatever its size. Throws why it could not be had, which is kept too. */
  fetchFile(connectionId: string, url: string): Promise<void>;
  /** From now on all files come, whatever their size; returns once the sync that fetches what is missing runs. */
  fetchAllFiles(connectionId: string): Promise<void>;

  // What the person says of entries, sealed like the record: the entries stay as their sources sent them
  readMark(entry: EntryAddress): Promise<Mark>;
  saveMark(entry: EntryAddress, change: MarkChange): Promise<void>;
  /** Those that were hidden, or are to be put right; the last marked first. */
  listMarked(which: 'hidden' | 'wrong', whose: Pick<TimelineFilter, 'personId'>): Promise<readonly MarkedView[]>;
  /** Which entries are one thing, where the person knows better than the rules. */
  saveChoice(choice: ClusterChoice): Promise<void>;

  // The record as a FHIR server
  /** Its answer; a refusal is an answer too, with an OperationOutcome. */
  askFhir(request: FhirRequest, signal?: AbortSignal): Promise<FhirResponse>;
  /** What pages of this origin may ask of it, the newest first. */
  listGrants(): Promise<readonly FhirGrant[]>;
  /** Takes the place of what this client was allowed before. Throws engine/bad-grant. */
  allowGrant(asked: FhirGrantRequest): Promise<FhirGrant>;
  revokeGrant(id: string): Promise<void>;

  // What the person enters in the app themselves
  /** Writes one, or its next version. Throws engine/entry-changed, engine/entry-gone, engine/whose-entry, store/full. */
  saveOwnEntry(draft: OwnDraft): Promise<OwnAddress>;
  /** Deletes it; `saveOwnEntry` with its id brings it back. */
  removeOwnEntry(address: Pick<OwnAddress, 'type' | 'id'>): Promise<void>;
  /** The newest first. */
  listOwnEntries(whose: Pick<TimelineFilter, 'personId'>): Promise<readonly RowView[]>;

  // This device
  readStorage(): Promise<StorageView>;
  /** The same in more detail, from the record itself: a second or two where that is large. */
  measureStorage(): Promise<StorageMeasure>;
  readRetention(): Promise<Retention>;
  /** How many older versions would go. */
  countExpired(retention: Retention): Promise<number>;
  /** Keeps it, and lets go what is to go by it. */
  saveRetention(retention: Retention): Promise<void>;
  /** Takes what is damaged of a connection off the lists, for good: what did not come again is not waited for any more. */
  dropDamaged(connectionId: string): Promise<void>;
  /** Deletes everything, key first. */
  forgetEverything(): Promise<void>;

  /** Calls `hear` (a Comlink proxy) for each event of this tab's worker and of the other tabs'. */
  subscribe(hear: (event: EngineEvent) => void): Promise<void>;
}

/** What the worker answers besides, whether the record is locked or not. */
export interface FhirLine {
  /** Answers the FHIR requests that the service worker sends over this port. */
  answerFhir(port: MessagePort): Promise<void>;
}

/** Something that the person entered. */
export interface OwnAddress {
  readonly connectionId: string;
  readonly type: string;
  readonly id: string;
}

export interface OwnDraft {
  /** A resource as JSON. Without an id it is new; whom it is about is filled in. */
  readonly text: string;
  /** Whose it is, where several people are here. */
  readonly personId: string | null | undefined;
  /** The one that is changed, so that nothing is written over unseen. */
  readonly version?: number | undefined;
  /** The content of the document that the resource is of, under the address that it gives. */
  readonly file?: { readonly url: string; readonly contentType: string; readonly bytes: Bytes } | undefined;
}

export type FhirGrant = Grant;

/** `client`: `app`, or the first part of a page's address below `apps/`. `scopes`: SMART's, v1 or v2. `until`: ms since 1970. */
export type FhirGrantRequest = Pick<FhirGrant, 'client' | 'name' | 'scopes' | 'until' | 'personId'>;

/** Those of the workbench, which is loaded apart. */
export type WorkbenchCalls = Pick<
  Engine,
  | 'readTrialSource'
  | 'beginTrial'
  | 'readTrial'
  | 'actInTrial'
  | 'askInTrial'
  | 'forgetTrial'
  | 'fetchScratch'
  | 'stopScratch'
  | 'readScratch'
>;

export interface ProviderView {
  readonly hit: PickerHit;
  /** Of each platform that its endpoints are of, by id. Empty where what is known of platforms could not be read. */
  readonly guides: Readonly<Record<string, PlatformGuide>>;
}

export interface ListingView {
  readonly fhirBase: string;
  /** ISO date and time of the list. */
  readonly built: string;
}

export interface CatalogueView {
  /** ISO date and time of the build. */
  readonly built: string;
  readonly brands: number;
  readonly endpoints: number;
  readonly sources: readonly SourceStamp[];
  /** What an own provider may be of, by name. */
  readonly platforms: readonly { readonly id: string; readonly name: string }[];
  /** Lists that whoever hosts this copy adds; `failure` when one could not be read. */
  readonly added: readonly BrandListView[];
}

/** What a FHIR server said of itself, none of it checked beyond its type. */
export interface ServerView {
  readonly fhirBase: string;
  /** What its software or whoever runs it calls it; '' when it does not say. */
  readonly name: string;
  readonly software: string;
  /** '4.0.1'; '' when it does not say. */
  readonly fhirVersion: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly scopesSupported: readonly string[];
  /** SMART capabilities, e.g. `client-public`; empty when it does not say. */
  readonly capabilities: readonly string[];
  /** Where the catalogue has this very server: then it is better chosen there. */
  readonly known: { readonly brandId: string; readonly name: string } | undefined;
  /** Platform of the catalogue's that this server's host or software is of; the plain standard's where none is known. */
  readonly platformId: string;
}

export interface ProbeView {
  /** The FHIR base that was meant by the address. */
  readonly fhirBase: string;
  readonly report: ProbeReport | undefined;
  /** The half with access, where there is the other. Says nothing of the person. */
  readonly record: RecordReport | undefined;
}

export interface ProbeLine {
  readonly fhirBase: string;
  /** ms since 1970. */
  readonly at: number;
  readonly verdict: Verdict;
}

export type BrandListSource = { readonly address: string } | { readonly fileName: string; readonly file: Blob };

export interface BrandListView {
  readonly id: string;
  /** File name or address. */
  readonly name: string;
  readonly brands: number;
  readonly endpoints: number;
  /** What was left out, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
  /** The list's own date, '' where it has none. */
  readonly date: string;
  /** ms since 1970. */
  readonly readAt: number;
  readonly failure: Failure | undefined;
}

export interface SignInRequest {
  /** A catalogue endpoint, or a connection to sign in to again. */
  readonly endpointId?: string;
  /** The tile that was chosen: clinics may share an endpoint, and this one's name is what the person knows. */
  readonly brandId?: string;
  readonly connectionId?: string;
  readonly redirectUri: string;
  readonly returnTo: string;
}

export interface KeptSignIn {
  readonly connectionId: string;
  readonly returnTo: string;
}

/**
 * A connection; or the id of a question that comes first: whose record it is to be. Or, where it was the workbench's
 * and made no connection, the screen that shows it.
 */
export type SignInOutcome = KeptSignIn | { readonly question: string } | { readonly goTo: string };

export interface SignInQuestion {
  readonly providerName: string;
  /** Whose connection it was that the person signed in to again. */
  readonly was: (ConnectionView['patient'] & { readonly connectionId: string }) | undefined;
  /** Whom the access is for: somebody else, or one of several. `isHere`: their record from there is connected already. */
  readonly patients: readonly (PatientFace & { readonly isHere: boolean })[];
}

export interface LaunchView {
  readonly fhirBase: string;
  /** As an address has it, so that letters of other scripts show as what they are (`xn--…`); with its port. */
  readonly host: string;
  /** Where the catalogue, or the person, has this very server. */
  readonly known: { readonly brandId: string; readonly name: string } | undefined;
  /** Whoever runs this copy agreed to it: the person need not. */
  readonly isListed: boolean;
  /** Why it cannot begin, whoever agrees. */
  readonly failure: Failure | undefined;
}

export interface LaunchRequest {
  /** As it was opened, with all that it carried. */
  readonly launchUrl: string;
  /** The person saw the host, and agreed to go there. */
  readonly agreed: boolean;
  readonly redirectUri: string;
  readonly returnTo: string;
}

export interface ConnectionView {
  readonly id: string;
  readonly endpointId: string;
  /** Name of the provider as the catalogue had it at sign-in, or as its own server says since. */
  readonly name: string;
  readonly place: string;
  /** An image that its own server gave, as a data: address; '' when there is none. */
  readonly logo: string;
  readonly fhirBase: string;
  /** 1…8: the colour and dash of its binding, the same everywhere. */
  readonly stripe: number;
  readonly patient: { readonly id: string; readonly name: string | undefined; readonly birthDate: string | undefined };
  readonly whose: WhoseView;
  /** 'ended': the person must sign in again before anything more can be fetched. 'file': it is a file that they brought, or the sample. */
  readonly access: 'active' | 'ended' | 'disconnected' | 'file';
  /** Of 'file': which. */
  readonly file?: BroughtFile;
  /** ms since 1970, by this device's clock: when access is over that nothing renews. */
  readonly accessEndsAt?: number | undefined;
  /** Where an EHR started the app at the last sign-in; `visit`: the one that was open there, once it is here. */
  readonly launched?: LaunchedView | undefined;
  /** Where this device was to register itself so that access goes on, and could not: why. */
  readonly notRegistered?: Failure | undefined;
  /** Access ended because the answer to a renewal was lost: the app was closed meanwhile, or the network broke off. */
  readonly renewalLost?: boolean | undefined;
  /** Scopes of the last sign-in, separated by spaces: what was asked for, and what was given. */
  readonly scopes?: { readonly asked: string; readonly granted: string } | undefined;
  /** What is wrong with the id_token of the last sign-in: nothing that it says was believed, but for 'unverified'. */
  readonly warnings?: readonly IdTokenWarning[] | undefined;
  /** ms since 1970. */
  readonly connectedAt: number;
  readonly resources: number;
  readonly sync: SyncSummary | undefined;
}

/** What became of a file. */
export interface ImportReport {
  readonly connectionId: string;
  readonly name: string;
  readonly format: BroughtFile['format'];
  /** Whose record it says it is. */
  readonly patient: { readonly name: string | undefined; readonly birthDate: string } | undefined;
  readonly entries: number;
  /** Documents and pictures that came beside them. */
  readonly files: number;
  /** Things in it that are nothing of a record, or could not be read. */
  readonly unread: number;
  /** The file ends in the middle; what stands before is here. */
  readonly isCut: boolean;
}

/** Whose record a connection is. Several may be one person's. */
export interface WhoseView {
  /** Undefined where it cannot be told. */
  readonly person: PersonView | undefined;
  /** Name and birth date agree with those of another connection of theirs; nobody has said so. */
  readonly isMatched: boolean;
  /** Only the person can tell, and nothing that is still fetched may. */
  readonly isAsked: boolean;
}

export interface PersonView {
  readonly id: string;
  /** What the person calls them, or else as the first of their records has it. */
  readonly name: string | undefined;
  readonly birthDate: string | undefined;
}

export interface PeopleView {
  /** In the order of their first connection. */
  readonly people: readonly PersonRecord[];
  /** Sources of which it is not known whose they are. */
  readonly unknown: readonly string[];
  /** Undefined where nobody was chosen yet; somebody who is gone meanwhile may stand here. */
  readonly lookedAt: string | null | undefined;
}

export interface PersonRecord extends PersonView {
  /** A provider that has a record of theirs. */
  readonly at: string;
  /** Their connections, and where they enter things themselves. */
  readonly sources: readonly string[];
}

export interface LaunchedView extends Omit<LaunchContext, 'encounterId'> {
  readonly visit: string | undefined;
}

/** What a provider said to its being left. */
export interface Departure {
  /** Undefined where there was no access any more. */
  readonly access: Revoked | undefined;
  /** Where the person sees which apps they let in: the list itself, or the portal that has it somewhere. */
  readonly appsPage: { readonly address: string; readonly isList: boolean } | undefined;
}

export interface SyncSummary {
  readonly state: RunState;
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  readonly got: number;
  readonly searchesDone: number;
  readonly searches: number;
}

export interface SyncView extends SyncSummary {
  readonly connectionId: string;
  readonly runId: string;
  readonly failure: Failure | undefined;
  /** What it brought that was not here so; undefined until it is finished. */
  readonly news?: NewsCounts;
  readonly notes?: Run['notes'];
  /** In the order of the plan. */
  readonly rows: readonly SyncRow[];
}

/** What the newest sync of a connection brought. Positions as in `TimelineView`, newest first. */
export interface NewsView {
  readonly state: RunState;
  readonly startedAt: number;
  readonly endedAt: number | undefined;
  /** False for one of a build that did not note where it began. */
  readonly isKnown: boolean;
  /** It was the first to bring anything. */
  readonly first: boolean;
  readonly notes: NonNullable<Run['notes']>;
  readonly added: Uint32Array;
  readonly amended: Uint32Array;
  /** Entered in error, cancelled, not done …, and not so before. */
  readonly withdrawn: Uint32Array;
  /** Found by this sync to be no longer in the provider's list. */
  readonly removed: Uint32Array;
  /** All that is no longer in the provider's list, whichever sync found it. */
  readonly gone: Uint32Array;
  /** The syncs before, newest first. */
  readonly earlier: readonly (NewsCounts & { readonly endedAt: number })[];
}

/** One change of one entry: as it was sent before, and now. */
export interface AmendmentView {
  readonly position: number;
  readonly was: string;
  readonly is: string;
}

export interface SyncRow {
  readonly searchId: string;
  /** Words for a person, e.g. "Lab results". */
  readonly label: string;
  /** What is asked, e.g. `Observation?category=laboratory`; never holds the patient's id. */
  readonly query: string;
  readonly state: SearchState;
  /** Resources received so far. */
  readonly got: number;
  /** What the server says there is, when it says. */
  readonly total: number | undefined;
  readonly failure: Failure | undefined;
  /** Warnings that the server sent along, as its own words. */
  readonly warnings: readonly string[];
  /** `searchId` of the search that this one is a part of. */
  readonly parent?: string;
  /** Of `got`, those that the search itself is for: what came along with them is left out of the server's count. */
  readonly matched?: number;
  /** It asked only for what changed since then, as it stood in the address. */
  readonly since?: string;
  /** When it was last asked, in ms since 1970. */
  readonly askedAt?: number;
}

export interface UnlistedEntry {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** As the timeline has it. */
  readonly when: string;
  /** ms since 1970: when it was found to be listed no longer. */
  readonly since: number;
}

/** When fetching begins by itself. */
export interface WhenToSync {
  /** With the app, if the last time is longer ago than this (ms); null for never. */
  readonly every: number | null;
  /** Also when the browser wakes the app, where it does. */
  readonly inBackground: boolean;
  /** Also the contents of documents on a line that is paid by the byte. */
  readonly filesOnMetered: boolean;
}

/** The app was opened (or looked at again), the network came back, or the browser woke it. */
export type WhyNow = 'opened' | 'online' | 'woken';

export interface TimelineFilter {
  readonly connectionId?: string;
  /** One person's entries; `null`: those of which it is not known whose they are. Of everybody when absent. */
  readonly personId?: string | null;
  /** A group of resource types, e.g. 'labs'; all when absent. */
  readonly kind?: RowKind;
}

export interface TimelineView {
  /** Newest first; the undated last. Positions are stable until the page reloads. */
  readonly positions: Uint32Array;
  /** `day` is `2014-05-03`, `2014-05`, `2014` or '' (no date), at the precision given; `from` indexes `positions`. */
  readonly days: readonly { readonly day: string; readonly from: number; readonly count: number }[];
  /** How many of each kind the whole record (this connection's, when filtered) holds. */
  readonly kinds: Readonly<Partial<Record<RowKind, number>>>;
  /** How many of the kind asked for (of all, where none was) each source has, whichever was asked for. */
  readonly sources: Readonly<Record<string, number>>;
  /** For each of `positions` 1 where it stands below the visit that it belongs to. Undefined where nothing does. */
  readonly under?: Uint8Array;
}

export interface TextOptions extends TimelineFilter {
  readonly types?: readonly string[];
  /** Of this year alone, as four digits; '' for the undated. */
  readonly year?: string;
  /** How many of the hits; their number is told all the same. */
  readonly limit: number;
  /** How many of each kind besides, whatever the limit. */
  readonly perKind?: number;
}

export interface TextFound {
  readonly total: number;
  readonly hits: readonly TextHitView[];
  /** How many of each kind have the words, whatever kind was asked for. */
  readonly kinds: TimelineView['kinds'];
  /** The same by source, whichever was asked for, and by year ('' for the undated). */
  readonly sources: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  /** Where `perKind` was asked for: the best of each kind, the kind with the best of all first. */
  readonly groups: readonly { readonly kind: RowKind; readonly total: number; readonly hits: readonly TextHitView[] }[];
  /** The person's own notes that have the words, whatever was asked for besides. */
  readonly notes: readonly { readonly row: RowView; readonly text: string }[];
  /** What else was looked for and found: "myocardial infarction" for "heart attack". */
  readonly names: readonly string[];
  /** Words that were found for those that hardly any entry has as they were typed. */
  readonly meant: readonly string[];
  /** Entries whose words were not read yet: ask again in a moment. */
  readonly unread: number;
}

export interface TextHitView {
  readonly row: RowView;
  /** Where the words are. */
  readonly place: TextPlace;
  /** What it says instead, where it was found by another name. */
  readonly name: string | undefined;
  /** The text around them, where the row does not show it anyway. */
  readonly snippet: readonly SnippetPart[] | undefined;
}

export interface ChapterView<View> {
  readonly view: View;
  /** How many entries it is made of, and how many more the person hid. */
  readonly entries: number;
  readonly hidden: number;
}

/** Names of the summary's cards. One that is named in neither stands at its place of old. */
export interface CardChoices {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
}

export interface SinceVisit {
  /** When the visit before this one ended, in ms since 1970. */
  readonly since: number;
  readonly added: number;
  /** Of those that were here, how many say something else now. */
  readonly amended: number;
  /** Both of them, the most frequent kind first. */
  readonly kinds: readonly { readonly kind: RowKind; readonly entries: number }[];
  /** The first few of them: what its source flagged, then the newest. */
  readonly rows: readonly RowView[];
}

/** What one entry has to do with others of its source. */
export interface RelatedView {
  readonly to: readonly RowView[];
  /** By kind, the fewest first; of each kind the newest. */
  readonly from: readonly { readonly kind: RowKind; readonly total: number; readonly rows: readonly RowView[] }[];
}

/** One thing, as its chapter takes it. */
export interface ClusterView {
  readonly chapter: ChapterName;
  /** What else may be the same thing is of one of these types. */
  readonly types: readonly string[];
  /** The entry itself among them. */
  readonly members: readonly Member[];
  readonly why: JoinReason | undefined;
  /** What the person said of the entry. */
  readonly isApart: boolean;
  readonly isJoined: boolean;
}

/** It stands alone; these are one thing; or what was said of it is taken back. */
export type ClusterChoice =
  | { readonly apart: EntryAddress }
  | { readonly join: readonly EntryAddress[] }
  | { readonly byRule: EntryAddress };

export interface MarkedView {
  readonly row: RowView;
  readonly providerName: string;
  readonly mark: Mark;
}

/** What a list shows of one resource. */
export interface RowView extends Description {
  readonly position: number;
  readonly connectionId: string;
  readonly stripe: number;
  readonly type: string;
  readonly id: string;
  /** Since when its provider lists it no longer, in ms since 1970. */
  readonly removed?: number | undefined;
  /** The visit that it belongs to, where that was on another day, as far as that is worked out. */
  readonly visit?: { readonly title: string; readonly when: string };
}

export interface SearchView {
  readonly total: number;
  /** Search parameters that were not understood and had no effect. */
  readonly ignored: readonly string[];
  /** Why it was refused: nothing is found then. */
  readonly problems: readonly QueryProblem[];
  /** Text as sent, one JSON document each. */
  readonly resources: readonly { readonly connectionId: string; readonly text: string }[];
}

export interface ResourceView {
  readonly connectionId: string;
  readonly providerName: string;
  readonly stripe: number;
  readonly type: string;
  readonly id: string;
  /** The JSON as sent (white space between tokens apart). */
  readonly text: string;
  /** ms since 1970. */
  readonly fetchedAt: number;
  readonly row: RowView;
  /** Of all versions that are kept, the newest first; absent where there is but one. */
  readonly versions?: readonly VersionView[];
  /** The number of the one that this is, where it is not the newest. */
  readonly older?: number;
  /** Attachments of this resource, in its order, with the address they are kept under. */
  readonly attachments: readonly AttachmentLink[];
}

/** One version of a resource. */
export interface VersionView {
  readonly number: number;
  /** ms since 1970. */
  readonly fetchedAt: number;
  /** As it was sent; undefined where it cannot be read, and of a deletion. */
  readonly text: string | undefined;
  /** It was deleted then: only what the person entered ever is. */
  readonly isDeletion: boolean;
}

export interface AttachmentLink {
  /** Key for `readAttachment` and `fetchFile`. */
  readonly url: string;
  readonly contentType: string;
  readonly title: string;
  /** 'kept': can be opened offline. */
  readonly state: 'kept' | 'inline' | 'not-kept';
  /** Why it is not kept, in a code of the sync room; undefined where it was not come to yet. */
  readonly failure: Failure | undefined;
  readonly size: number | undefined;
  /** What its bytes say against what was claimed of it. */
  readonly doubts: readonly Doubt[];
}

/** A file that the record names and that is not here. */
export interface MissingFileView {
  /** Key for `fetchFile`. */
  readonly url: string;
  readonly title: string;
  readonly contentType: string;
  /** Bytes, as claimed. */
  readonly size: number | undefined;
  /** The entry that names it, where that is here. */
  readonly owner: { readonly type: string; readonly id: string } | undefined;
  readonly failure: Failure;
  /** When it was last tried, in ms since 1970. */
  readonly at: number;
}

export interface AttachmentView {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface StorageView {
  readonly resources: number;
  /** Bytes of encrypted segments and digests, and of attachments. */
  readonly recordBytes: number;
  readonly attachmentBytes: number;
  /** The browser's own estimate for the whole origin; undefined where it gives none. */
  readonly usage: number | undefined;
  readonly quota: number | undefined;
  readonly persisted: boolean;
  readonly connections: readonly {
    readonly connectionId: string;
    readonly name: string;
    readonly stripe: number;
    readonly resources: number;
    readonly bytes: number;
    /** Of its documents; what another provider has just so is counted at both. */
    readonly documentBytes: number;
  }[];
  /** What is damaged on this device, by connection. */
  readonly damaged: readonly DamagedView[];
}

export interface DamagedView {
  readonly connectionId: string;
  readonly name: string;
  /** Entries that are on the list and do not open. Undefined where nothing says which they were. */
  readonly entries: number | undefined;
  /** Versions of any entry that cannot be read. */
  readonly versions: number;
  /** When the first was found, in ms since 1970. */
  readonly since: number;
  /** What can be fetched again; the others can only be let go. */
  readonly canFetch: boolean;
}

/** Bytes on this device, encrypted. */
export interface StorageMeasure {
  /** Current entries, the largest kinds first. */
  readonly kinds: readonly { readonly kind: RowKind; readonly resources: number; readonly bytes: number }[];
  readonly older: { readonly versions: number; readonly bytes: number };
  /** What lists and search are made of. */
  readonly indexBytes: number;
  readonly damagedBytes: number;
  /** Connections, sign-ins, syncs, settings. */
  readonly restBytes: number;
}

export type EngineEvent =
  /** A page is on disk, or a search or run changed its state. */
  | { readonly kind: 'sync'; readonly view: SyncView }
  /** Resources came or went: lists may want to look again. */
  | { readonly kind: 'record' }
  /** A connection came, went, or lost its access. */
  | { readonly kind: 'connections' }
  /** What the person added to the catalogue changed, maybe in another tab. */
  | { readonly kind: 'catalogue' }
  /** The record was locked, in whichever tab: nothing of it may stay on the screen or in the page's memory. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'unlocked' }
  /** Whether the record is one that can be locked. */
  | { readonly kind: 'protected'; readonly is: boolean }
  /** Who can open the record changed, or more of it is sealed with its new key. */
  | { readonly kind: 'vault' }
  /** This tab's code is older than the database, or the browser took it away: the page must reload. */
  | { readonly kind: 'lost' }
  /** Another tab with an older version keeps the database: ask the person to close it. */
  | { readonly kind: 'blocked' };
