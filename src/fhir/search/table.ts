/**
 * HL7's search parameters for R4. Written by `npm run parameters` and never by hand: a spec compares the two.
 * `e2e/tools/search-table/table.ts` says how a line is to be read.
 */
export const TABLE = `Resource
_profile uri meta.profile:canonical
_security token meta.security:Coding
_source uri meta.source:uri
_tag token meta.tag:Coding

Account
identifier token identifier:Identifier
name string name:string
owner reference>Organization owner:Reference
patient reference>Patient subject(Patient):Reference
period date servicePeriod:Period
status token status:code
subject reference>Device,HealthcareService,Location,Organization,Patient,Practitioner,PractitionerRole subject:Reference
type token type:CodeableConcept

ActivityDefinition
composed-of reference relatedArtifact(type=composed-of).resource:canonical
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
depends-on reference relatedArtifact(type=depends-on).resource:canonical library:canonical
derived-from reference relatedArtifact(type=derived-from).resource:canonical
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
predecessor reference relatedArtifact(type=predecessor).resource:canonical
publisher string publisher:string
status token status:code
successor reference relatedArtifact(type=successor).resource:canonical
title string title:string
topic token topic:CodeableConcept
url uri url:uri
version token version:string

AdverseEvent
actuality token actuality:code
category token category:CodeableConcept
date date date:dateTime
event token event:CodeableConcept
location reference>Location location:Reference
recorder reference>Patient,Practitioner,PractitionerRole,RelatedPerson recorder:Reference
resultingcondition reference>Condition resultingCondition:Reference
seriousness token seriousness:CodeableConcept
severity token severity:CodeableConcept
study reference>ResearchStudy study:Reference
subject reference>Group,Patient,Practitioner,RelatedPerson subject:Reference
substance reference>Device,Immunization,Medication,MedicationAdministration,MedicationStatement,Procedure,Substance suspectEntity.instance:Reference

AllergyIntolerance
asserter reference>Patient,Practitioner,PractitionerRole,RelatedPerson asserter:Reference
category token category:code
clinical-status token clinicalStatus:CodeableConcept
code token code:CodeableConcept reaction.substance:CodeableConcept
criticality token criticality:code
date date recordedDate:dateTime
identifier token identifier:Identifier
last-date date lastOccurrence:dateTime
manifestation token reaction.manifestation:CodeableConcept
onset date reaction.onset:dateTime
patient reference>Patient patient:Reference
recorder reference>Patient,Practitioner,PractitionerRole,RelatedPerson recorder:Reference
route token reaction.exposureRoute:CodeableConcept
severity token reaction.severity:code
type token type:code
verification-status token verificationStatus:CodeableConcept

Appointment
actor reference>Device,HealthcareService,Location,Patient,Practitioner,PractitionerRole,RelatedPerson participant.actor:Reference
appointment-type token appointmentType:CodeableConcept
based-on reference>ServiceRequest basedOn:Reference
date date start:instant
identifier token identifier:Identifier
location reference>Location participant.actor(Location):Reference
part-status token participant.status:code
patient reference>Patient participant.actor(Patient):Reference
practitioner reference>Practitioner participant.actor(Practitioner):Reference
reason-code token reasonCode:CodeableConcept
reason-reference reference>Condition,ImmunizationRecommendation,Observation,Procedure reasonReference:Reference
service-category token serviceCategory:CodeableConcept
service-type token serviceType:CodeableConcept
slot reference>Slot slot:Reference
specialty token specialty:CodeableConcept
status token status:code
supporting-info reference supportingInformation:Reference

AppointmentResponse
actor reference>Device,HealthcareService,Location,Patient,Practitioner,PractitionerRole,RelatedPerson actor:Reference
appointment reference>Appointment appointment:Reference
identifier token identifier:Identifier
location reference>Location actor(Location):Reference
part-status token participantStatus:code
patient reference>Patient actor(Patient):Reference
practitioner reference>Practitioner actor(Practitioner):Reference

AuditEvent
action token action:code
address string agent.network.address:string
agent reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson agent.who:Reference
agent-name string agent.name:string
agent-role token agent.role:CodeableConcept
altid token agent.altId:string
date date recorded:instant
entity reference entity.what:Reference
entity-name string entity.name:string
entity-role token entity.role:Coding
entity-type token entity.type:Coding
outcome token outcome:code
patient reference>Patient agent.who(Patient):Reference entity.what(Patient):Reference
policy uri agent.policy:uri
site token source.site:string
source reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson source.observer:Reference
subtype token subtype:Coding
type token type:Coding

Basic
author reference>Organization,Patient,Practitioner,PractitionerRole,RelatedPerson author:Reference
code token code:CodeableConcept
created date created:date
identifier token identifier:Identifier
patient reference>Patient subject(Patient):Reference
subject reference subject:Reference

Binary

BiologicallyDerivedProduct

BodyStructure
identifier token identifier:Identifier
location token location:CodeableConcept
morphology token morphology:CodeableConcept
patient reference>Patient patient:Reference

Bundle
composition reference>Composition entry(0).resource:Resource
identifier token identifier:Identifier
message reference>MessageHeader =composition
timestamp date timestamp:instant
type token type:code

CapabilityStatement
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
fhirversion token version:string
format token format:code
guide reference>ImplementationGuide implementationGuide:canonical
jurisdiction token jurisdiction:CodeableConcept
mode token rest.mode:code
name string name:string
publisher string publisher:string
resource token rest.resource.type:code
resource-profile reference>StructureDefinition rest.resource.profile:canonical
security-service token rest.security.service:CodeableConcept
software string software.name:string
status token status:code
supported-profile reference>StructureDefinition rest.resource.supportedProfile:canonical
title string title:string
url uri url:uri
version token =fhirversion

CarePlan
activity-code token activity.detail.code:CodeableConcept
activity-date date activity.detail.scheduledTiming:Timing activity.detail.scheduledPeriod:Period
activity-reference reference>Appointment,CommunicationRequest,DeviceRequest,MedicationRequest,NutritionOrder,RequestGroup,ServiceRequest,Task,VisionPrescription activity.reference:Reference
based-on reference>CarePlan basedOn:Reference
care-team reference>CareTeam careTeam:Reference
category token category:CodeableConcept
condition reference>Condition addresses:Reference
date date period:Period
encounter reference>Encounter encounter:Reference
goal reference>Goal goal:Reference
identifier token identifier:Identifier
instantiates-canonical reference>ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire instantiatesCanonical:canonical
instantiates-uri uri instantiatesUri:uri
intent token intent:code
part-of reference>CarePlan partOf:Reference
patient reference>Patient subject(Patient):Reference
performer reference>CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson activity.detail.performer:Reference
replaces reference>CarePlan replaces:Reference
status token status:code
subject reference>Group,Patient subject:Reference

CareTeam
category token category:CodeableConcept
date date period:Period
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
participant reference>CareTeam,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson participant.member:Reference
patient reference>Patient subject(Patient):Reference
status token status:code
subject reference>Group,Patient subject:Reference

CatalogEntry

ChargeItem
account reference>Account account:Reference
code token code:CodeableConcept
context reference>Encounter,EpisodeOfCare context:Reference
entered-date date enteredDate:dateTime
enterer reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson enterer:Reference
factor-override number factorOverride:decimal
identifier token identifier:Identifier
occurrence date occurrenceDateTime:dateTime occurrencePeriod:Period occurrenceTiming:Timing
patient reference>Patient subject(Patient):Reference
performer-actor reference>CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson performer.actor:Reference
performer-function token performer.function:CodeableConcept
performing-organization reference>Organization performingOrganization:Reference
price-override quantity priceOverride:Money
quantity quantity quantity:Quantity
requesting-organization reference>Organization requestingOrganization:Reference
service reference>DiagnosticReport,ImagingStudy,Immunization,MedicationAdministration,MedicationDispense,Observation,Procedure,SupplyDelivery service:Reference
subject reference>Group,Patient subject:Reference

ChargeItemDefinition
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
publisher string publisher:string
status token status:code
title string title:string
url uri url:uri
version token version:string

Claim
care-team reference>Organization,Practitioner,PractitionerRole careTeam.provider:Reference
created date created:dateTime
detail-udi reference>Device item.detail.udi:Reference
encounter reference>Encounter item.encounter:Reference
enterer reference>Practitioner,PractitionerRole enterer:Reference
facility reference>Location facility:Reference
identifier token identifier:Identifier
insurer reference>Organization insurer:Reference
item-udi reference>Device item.udi:Reference
patient reference>Patient patient:Reference
payee reference>Organization,Patient,Practitioner,PractitionerRole,RelatedPerson payee.party:Reference
priority token priority:CodeableConcept
procedure-udi reference>Device procedure.udi:Reference
provider reference>Organization,Practitioner,PractitionerRole provider:Reference
status token status:code
subdetail-udi reference>Device item.detail.subDetail.udi:Reference
use token use:code

ClaimResponse
created date created:dateTime
disposition string disposition:string
identifier token identifier:Identifier
insurer reference>Organization insurer:Reference
outcome token outcome:code
patient reference>Patient patient:Reference
payment-date date payment.date:date
request reference>Claim request:Reference
requestor reference>Organization,Practitioner,PractitionerRole requestor:Reference
status token status:code
use token use:code

ClinicalImpression
assessor reference>Practitioner,PractitionerRole assessor:Reference
date date date:dateTime
encounter reference>Encounter encounter:Reference
finding-code token finding.itemCodeableConcept:CodeableConcept
finding-ref reference>Condition,Media,Observation finding.itemReference:Reference
identifier token identifier:Identifier
investigation reference>DiagnosticReport,FamilyMemberHistory,ImagingStudy,Media,Observation,QuestionnaireResponse,RiskAssessment investigation.item:Reference
patient reference>Patient subject(Patient):Reference
previous reference>ClinicalImpression previous:Reference
problem reference>AllergyIntolerance,Condition problem:Reference
status token status:code
subject reference>Group,Patient subject:Reference
supporting-info reference supportingInfo:Reference

CodeSystem
code token concept.code:code
content-mode token content:code
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
language token concept.designation.language:code
name string name:string
publisher string publisher:string
status token status:code
supplements reference>CodeSystem supplements:canonical
system uri url:uri
title string title:string
url uri =system
version token version:string

Communication
based-on reference basedOn:Reference
category token category:CodeableConcept
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
instantiates-canonical reference>ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire instantiatesCanonical:canonical
instantiates-uri uri instantiatesUri:uri
medium token medium:CodeableConcept
part-of reference partOf:Reference
patient reference>Patient subject(Patient):Reference
received date received:dateTime
recipient reference>CareTeam,Device,Group,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson recipient:Reference
sender reference>Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson sender:Reference
sent date sent:dateTime
status token status:code
subject reference>Group,Patient subject:Reference

CommunicationRequest
authored date authoredOn:dateTime
based-on reference basedOn:Reference
category token category:CodeableConcept
encounter reference>Encounter encounter:Reference
group-identifier token groupIdentifier:Identifier
identifier token identifier:Identifier
medium token medium:CodeableConcept
occurrence date occurrenceDateTime:dateTime
patient reference>Patient subject(Patient):Reference
priority token priority:code
recipient reference>CareTeam,Device,Group,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson recipient:Reference
replaces reference>CommunicationRequest replaces:Reference
requester reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson requester:Reference
sender reference>Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson sender:Reference
status token status:code
subject reference>Group,Patient subject:Reference

CompartmentDefinition
code token code:code
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
name string name:string
publisher string publisher:string
resource token resource.code:code
status token status:code
url uri url:uri
version token version:string

Composition
attester reference>Organization,Patient,Practitioner,PractitionerRole,RelatedPerson attester.party:Reference
author reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson author:Reference
category token category:CodeableConcept
confidentiality token confidentiality:code
context token event.code:CodeableConcept
date date date:dateTime
encounter reference>Encounter encounter:Reference
entry reference section.entry:Reference
identifier token identifier:Identifier
patient reference>Patient subject(Patient):Reference
period date event.period:Period
related-id token relatesTo.targetIdentifier:Identifier
related-ref reference>Composition relatesTo.targetReference:Reference
section token section.code:CodeableConcept
status token status:code
subject reference subject:Reference
title string title:string
type token type:CodeableConcept

ConceptMap
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
dependson uri group.element.target.dependsOn.property:uri
description string description:markdown
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
other reference>ConceptMap group.unmapped.url:canonical
product uri group.element.target.product.property:uri
publisher string publisher:string
source reference>ValueSet sourceCanonical:canonical
source-code token group.element.code:code
source-system uri group.source:uri
source-uri reference>ValueSet sourceUri:uri sourceCanonical:canonical
status token status:code
target reference>ValueSet targetCanonical:canonical
target-code token group.element.target.code:code
target-system uri group.target:uri
target-uri reference>ValueSet targetUri:uri targetCanonical:canonical
title string title:string
url uri url:uri
version token version:string

Condition
abatement-age quantity abatementAge:Age abatementRange:Range
abatement-date date abatementDateTime:dateTime abatementPeriod:Period
abatement-string string abatementString:string
asserter reference>Patient,Practitioner,PractitionerRole,RelatedPerson asserter:Reference
body-site token bodySite:CodeableConcept
category token category:CodeableConcept
clinical-status token clinicalStatus:CodeableConcept
code token code:CodeableConcept
encounter reference>Encounter encounter:Reference
evidence token evidence.code:CodeableConcept
evidence-detail reference evidence.detail:Reference
identifier token identifier:Identifier
onset-age quantity onsetAge:Age onsetRange:Range
onset-date date onsetDateTime:dateTime onsetPeriod:Period
onset-info string onsetString:string
patient reference>Patient subject(Patient):Reference
recorded-date date recordedDate:dateTime
severity token severity:CodeableConcept
stage token stage.summary:CodeableConcept
subject reference>Group,Patient subject:Reference
verification-status token verificationStatus:CodeableConcept

Consent
action token provision.action:CodeableConcept
actor reference>CareTeam,Device,Group,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson provision.actor.reference:Reference
category token category:CodeableConcept
consentor reference>Organization,Patient,Practitioner,PractitionerRole,RelatedPerson performer:Reference
data reference provision.data.reference:Reference
date date dateTime:dateTime
identifier token identifier:Identifier
organization reference>Organization organization:Reference
patient reference>Patient patient:Reference
period date provision.period:Period
purpose token provision.purpose:Coding
scope token scope:CodeableConcept
security-label token provision.securityLabel:Coding
source-reference reference>Consent,Contract,DocumentReference,QuestionnaireResponse sourceReference:Reference
status token status:code

Contract
authority reference>Organization authority:Reference
domain reference>Location domain:Reference
identifier token identifier:Identifier
instantiates uri instantiatesUri:uri
issued date issued:dateTime
patient reference>Patient subject(Patient):Reference
signer reference>Organization,Patient,Practitioner,PractitionerRole,RelatedPerson signer.party:Reference
status token status:code
subject reference subject:Reference
url uri url:uri

Coverage
beneficiary reference>Patient beneficiary:Reference
class-type token class.type:CodeableConcept
class-value string class.value:string
dependent string dependent:string
identifier token identifier:Identifier
patient reference>Patient =beneficiary
payor reference>Organization,Patient,RelatedPerson payor:Reference
policy-holder reference>Organization,Patient,RelatedPerson policyHolder:Reference
status token status:code
subscriber reference>Patient,RelatedPerson subscriber:Reference
type token type:CodeableConcept

CoverageEligibilityRequest
created date created:dateTime
enterer reference>Practitioner,PractitionerRole enterer:Reference
facility reference>Location facility:Reference
identifier token identifier:Identifier
patient reference>Patient patient:Reference
provider reference>Organization,Practitioner,PractitionerRole provider:Reference
status token status:code

CoverageEligibilityResponse
created date created:dateTime
disposition string disposition:string
identifier token identifier:Identifier
insurer reference>Organization insurer:Reference
outcome token outcome:code
patient reference>Patient patient:Reference
request reference>CoverageEligibilityRequest request:Reference
requestor reference>Organization,Practitioner,PractitionerRole requestor:Reference
status token status:code

DetectedIssue
author reference>Device,Practitioner,PractitionerRole author:Reference
code token code:CodeableConcept
identified date identifiedDateTime:dateTime identifiedPeriod:Period
identifier token identifier:Identifier
implicated reference implicated:Reference
patient reference>Patient patient:Reference
status token status:code

Device
device-name string deviceName.name:string type.coding.display:string type.text:string
identifier token identifier:Identifier
location reference>Location location:Reference
manufacturer string manufacturer:string
model string modelNumber:string
organization reference>Organization owner:Reference
patient reference>Patient patient:Reference
status token status:code
type token type:CodeableConcept
udi-carrier string udiCarrier.carrierHRF:string
udi-di string udiCarrier.deviceIdentifier:string
url uri url:uri

DeviceDefinition
identifier token identifier:Identifier
parent reference>DeviceDefinition parentDevice:Reference
type token type:CodeableConcept

DeviceMetric
category token category:code
identifier token identifier:Identifier
parent reference>Device parent:Reference
source reference>Device source:Reference
type token type:CodeableConcept

DeviceRequest
authored-on date authoredOn:dateTime
based-on reference basedOn:Reference
code token codeCodeableConcept:CodeableConcept
device reference>Device codeReference:Reference
encounter reference>Encounter encounter:Reference
event-date date occurrenceDateTime:dateTime occurrencePeriod:Period
group-identifier token groupIdentifier:Identifier
identifier token identifier:Identifier
instantiates-canonical reference>ActivityDefinition,PlanDefinition instantiatesCanonical:canonical
instantiates-uri uri instantiatesUri:uri
insurance reference>ClaimResponse,Coverage insurance:Reference
intent token intent:code
patient reference>Patient subject(Patient):Reference
performer reference>CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson performer:Reference
prior-request reference priorRequest:Reference
requester reference>Device,Organization,Practitioner,PractitionerRole requester:Reference
status token status:code
subject reference>Device,Group,Location,Patient subject:Reference

DeviceUseStatement
device reference>Device device:Reference
identifier token identifier:Identifier
patient reference>Patient subject:Reference
subject reference>Group,Patient =patient

DiagnosticReport
based-on reference>CarePlan,ImmunizationRecommendation,MedicationRequest,NutritionOrder,ServiceRequest basedOn:Reference
category token category:CodeableConcept
code token code:CodeableConcept
conclusion token conclusionCode:CodeableConcept
date date effectiveDateTime:dateTime effectivePeriod:Period
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
issued date issued:instant
media reference>Media media.link:Reference
patient reference>Patient subject(Patient):Reference
performer reference>CareTeam,Organization,Practitioner,PractitionerRole performer:Reference
result reference>Observation result:Reference
results-interpreter reference>CareTeam,Organization,Practitioner,PractitionerRole resultsInterpreter:Reference
specimen reference>Specimen specimen:Reference
status token status:code
subject reference>Device,Group,Location,Patient subject:Reference

DocumentManifest
author reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson author:Reference
created date created:dateTime
description string description:string
identifier token masterIdentifier:Identifier identifier:Identifier
item reference content:Reference
patient reference>Patient subject(Patient):Reference
recipient reference>Organization,Patient,Practitioner,PractitionerRole,RelatedPerson recipient:Reference
related-id token related.identifier:Identifier
related-ref reference related.ref:Reference
source uri source:uri
status token status:code
subject reference>Device,Group,Patient,Practitioner subject:Reference
type token type:CodeableConcept

DocumentReference
authenticator reference>Organization,Practitioner,PractitionerRole authenticator:Reference
author reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson author:Reference
category token category:CodeableConcept
contenttype token content.attachment.contentType:code
custodian reference>Organization custodian:Reference
date date date:instant
description string description:string
encounter reference>Encounter,EpisodeOfCare context.encounter:Reference
event token context.event:CodeableConcept
facility token context.facilityType:CodeableConcept
format token content.format:Coding
identifier token masterIdentifier:Identifier identifier:Identifier
language token content.attachment.language:code
location uri content.attachment.url:url
patient reference>Patient subject(Patient):Reference
period date context.period:Period
related reference context.related:Reference
relatesto reference>DocumentReference relatesTo.target:Reference
relation token relatesTo.code:code
relationship composite>relatesto,relation @relatesTo target:Reference code:code
security-label token securityLabel:CodeableConcept
setting token context.practiceSetting:CodeableConcept
status token status:code
subject reference>Device,Group,Patient,Practitioner subject:Reference
type token type:CodeableConcept

EffectEvidenceSynthesis
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
status token status:code
title string title:string
url uri url:uri
version token version:string

Encounter
account reference>Account account:Reference
appointment reference>Appointment appointment:Reference
based-on reference>ServiceRequest basedOn:Reference
class token class:Coding
date date period:Period
diagnosis reference>Condition,Procedure diagnosis.condition:Reference
episode-of-care reference>EpisodeOfCare episodeOfCare:Reference
identifier token identifier:Identifier
length quantity length:Duration
location reference>Location location.location:Reference
location-period date location.period:Period
part-of reference>Encounter partOf:Reference
participant reference>Practitioner,PractitionerRole,RelatedPerson participant.individual:Reference
participant-type token participant.type:CodeableConcept
patient reference>Patient subject(Patient):Reference
practitioner reference>Practitioner participant.individual(Practitioner):Reference
reason-code token reasonCode:CodeableConcept
reason-reference reference>Condition,ImmunizationRecommendation,Observation,Procedure reasonReference:Reference
service-provider reference>Organization serviceProvider:Reference
special-arrangement token hospitalization.specialArrangement:CodeableConcept
status token status:code
subject reference>Group,Patient subject:Reference
type token type:CodeableConcept

Endpoint
connection-type token connectionType:Coding
identifier token identifier:Identifier
name string name:string
organization reference>Organization managingOrganization:Reference
payload-type token payloadType:CodeableConcept
status token status:code

EnrollmentRequest
identifier token identifier:Identifier
patient reference>Patient candidate:Reference
status token status:code
subject reference>Patient =patient

EnrollmentResponse
identifier token identifier:Identifier
request reference>EnrollmentRequest request:Reference
status token status:code

EpisodeOfCare
care-manager reference>Practitioner careManager(Practitioner):Reference
condition reference>Condition diagnosis.condition:Reference
date date period:Period
identifier token identifier:Identifier
incoming-referral reference>ServiceRequest referralRequest:Reference
organization reference>Organization managingOrganization:Reference
patient reference>Patient patient:Reference
status token status:code
type token type:CodeableConcept

EventDefinition
composed-of reference relatedArtifact(type=composed-of).resource:canonical
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
depends-on reference relatedArtifact(type=depends-on).resource:canonical
derived-from reference relatedArtifact(type=derived-from).resource:canonical
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
predecessor reference relatedArtifact(type=predecessor).resource:canonical
publisher string publisher:string
status token status:code
successor reference relatedArtifact(type=successor).resource:canonical
title string title:string
topic token topic:CodeableConcept
url uri url:uri
version token version:string

Evidence
composed-of reference relatedArtifact(type=composed-of).resource:canonical
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
depends-on reference relatedArtifact(type=depends-on).resource:canonical
derived-from reference relatedArtifact(type=derived-from).resource:canonical
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
predecessor reference relatedArtifact(type=predecessor).resource:canonical
publisher string publisher:string
status token status:code
successor reference relatedArtifact(type=successor).resource:canonical
title string title:string
topic token topic:CodeableConcept
url uri url:uri
version token version:string

EvidenceVariable
composed-of reference relatedArtifact(type=composed-of).resource:canonical
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
depends-on reference relatedArtifact(type=depends-on).resource:canonical
derived-from reference relatedArtifact(type=derived-from).resource:canonical
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
predecessor reference relatedArtifact(type=predecessor).resource:canonical
publisher string publisher:string
status token status:code
successor reference relatedArtifact(type=successor).resource:canonical
title string title:string
topic token topic:CodeableConcept
url uri url:uri
version token version:string

ExampleScenario
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
status token status:code
url uri url:uri
version token version:string

ExplanationOfBenefit
care-team reference>Organization,Practitioner,PractitionerRole careTeam.provider:Reference
claim reference>Claim claim:Reference
coverage reference>Coverage insurance.coverage:Reference
created date created:dateTime
detail-udi reference>Device item.detail.udi:Reference
disposition string disposition:string
encounter reference>Encounter item.encounter:Reference
enterer reference>Practitioner,PractitionerRole enterer:Reference
facility reference>Location facility:Reference
identifier token identifier:Identifier
item-udi reference>Device item.udi:Reference
patient reference>Patient patient:Reference
payee reference>Organization,Patient,Practitioner,PractitionerRole,RelatedPerson payee.party:Reference
procedure-udi reference>Device procedure.udi:Reference
provider reference>Organization,Practitioner,PractitionerRole provider:Reference
status token status:code
subdetail-udi reference>Device item.detail.subDetail.udi:Reference

FamilyMemberHistory
code token condition.code:CodeableConcept
date date date:dateTime
identifier token identifier:Identifier
instantiates-canonical reference>ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire instantiatesCanonical:canonical
instantiates-uri uri instantiatesUri:uri
patient reference>Patient patient:Reference
relationship token relationship:CodeableConcept
sex token sex:CodeableConcept
status token status:code

Flag
author reference>Device,Organization,Patient,Practitioner,PractitionerRole author:Reference
date date period:Period
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
patient reference>Patient subject(Patient):Reference
subject reference>Group,Location,Medication,Organization,Patient,PlanDefinition,Practitioner,Procedure subject:Reference

Goal
achievement-status token achievementStatus:CodeableConcept
category token category:CodeableConcept
identifier token identifier:Identifier
lifecycle-status token lifecycleStatus:code
patient reference>Patient subject(Patient):Reference
start-date date startDate:date
subject reference>Group,Organization,Patient subject:Reference
target-date date target.dueDate:date

GraphDefinition
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
start token start:code
status token status:code
url uri url:uri
version token version:string

Group
actual token actual:boolean
characteristic token characteristic.code:CodeableConcept
characteristic-value composite>characteristic,value @characteristic code:CodeableConcept valueCodeableConcept:CodeableConcept,valueBoolean:boolean
code token code:CodeableConcept
exclude token characteristic.exclude:boolean
identifier token identifier:Identifier
managing-entity reference>Organization,Practitioner,PractitionerRole,RelatedPerson managingEntity:Reference
member reference>Device,Group,Medication,Patient,Practitioner,PractitionerRole,Substance member.entity:Reference
type token type:code
value token characteristic.valueCodeableConcept:CodeableConcept characteristic.valueBoolean:boolean

GuidanceResponse
identifier token identifier:Identifier
patient reference>Patient subject(Patient):Reference
request token requestIdentifier:Identifier
subject reference>Group,Patient subject:Reference

HealthcareService
active token active:boolean
characteristic token characteristic:CodeableConcept
coverage-area reference>Location coverageArea:Reference
endpoint reference>Endpoint endpoint:Reference
identifier token identifier:Identifier
location reference>Location location:Reference
name string name:string
organization reference>Organization providedBy:Reference
program token program:CodeableConcept
service-category token category:CodeableConcept
service-type token type:CodeableConcept
specialty token specialty:CodeableConcept

ImagingStudy
basedon reference>Appointment,AppointmentResponse,CarePlan,ServiceRequest,Task basedOn:Reference
bodysite token series.bodySite:Coding
dicom-class token series.instance.sopClass:Coding
encounter reference>Encounter encounter:Reference
endpoint reference>Endpoint endpoint:Reference series.endpoint:Reference
identifier token identifier:Identifier
instance token series.instance.uid:id
interpreter reference>Practitioner,PractitionerRole interpreter:Reference
modality token series.modality:Coding
patient reference>Patient subject(Patient):Reference
performer reference>CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson series.performer.actor:Reference
reason token reasonCode:CodeableConcept
referrer reference>Practitioner,PractitionerRole referrer:Reference
series token series.uid:id
started date started:dateTime
status token status:code
subject reference>Device,Group,Patient subject:Reference

Immunization
date date occurrenceDateTime:dateTime
identifier token identifier:Identifier
location reference>Location location:Reference
lot-number string lotNumber:string
manufacturer reference>Organization manufacturer:Reference
patient reference>Patient patient:Reference
performer reference>Organization,Practitioner,PractitionerRole performer.actor:Reference
reaction reference>Observation reaction.detail:Reference
reaction-date date reaction.date:dateTime
reason-code token reasonCode:CodeableConcept
reason-reference reference>Condition,DiagnosticReport,Observation reasonReference:Reference
series string protocolApplied.series:string
status token status:code
status-reason token statusReason:CodeableConcept
target-disease token protocolApplied.targetDisease:CodeableConcept
vaccine-code token vaccineCode:CodeableConcept

ImmunizationEvaluation
date date date:dateTime
dose-status token doseStatus:CodeableConcept
identifier token identifier:Identifier
immunization-event reference>Immunization immunizationEvent:Reference
patient reference>Patient patient:Reference
status token status:code
target-disease token targetDisease:CodeableConcept

ImmunizationRecommendation
date date date:dateTime
identifier token identifier:Identifier
information reference recommendation.supportingPatientInformation:Reference
patient reference>Patient patient:Reference
status token recommendation.forecastStatus:CodeableConcept
support reference>Immunization,ImmunizationEvaluation recommendation.supportingImmunization:Reference
target-disease token recommendation.targetDisease:CodeableConcept
vaccine-type token recommendation.vaccineCode:CodeableConcept

ImplementationGuide
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
depends-on reference>ImplementationGuide dependsOn.uri:canonical
description string description:markdown
experimental token experimental:boolean
global reference>StructureDefinition global.profile:canonical
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
resource reference definition.resource.reference:Reference
status token status:code
title string title:string
url uri url:uri
version token version:string

InsurancePlan
address string contact.address:Address
address-city string contact.address.city:string
address-country string contact.address.country:string
address-postalcode string contact.address.postalCode:string
address-state string contact.address.state:string
address-use token contact.address.use:code
administered-by reference>Organization administeredBy:Reference
endpoint reference>Endpoint endpoint:Reference
identifier token identifier:Identifier
name string name:string alias:string
owned-by reference>Organization ownedBy:Reference
phonetic string name:string
status token status:code
type token type:CodeableConcept

Invoice
account reference>Account account:Reference
date date date:dateTime
identifier token identifier:Identifier
issuer reference>Organization issuer:Reference
participant reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson participant.actor:Reference
participant-role token participant.role:CodeableConcept
patient reference>Patient subject(Patient):Reference
recipient reference>Organization,Patient,RelatedPerson recipient:Reference
status token status:code
subject reference>Group,Patient subject:Reference
totalgross quantity totalGross:Money
totalnet quantity totalNet:Money
type token type:CodeableConcept

Library
composed-of reference relatedArtifact(type=composed-of).resource:canonical
content-type token content.contentType:code
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
depends-on reference relatedArtifact(type=depends-on).resource:canonical
derived-from reference relatedArtifact(type=derived-from).resource:canonical
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
predecessor reference relatedArtifact(type=predecessor).resource:canonical
publisher string publisher:string
status token status:code
successor reference relatedArtifact(type=successor).resource:canonical
title string title:string
topic token topic:CodeableConcept
type token type:CodeableConcept
url uri url:uri
version token version:string

Linkage
author reference>Organization,Practitioner,PractitionerRole author:Reference
item reference item.resource:Reference
source reference =item

List
code token code:CodeableConcept
date date date:dateTime
empty-reason token emptyReason:CodeableConcept
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
item reference entry.item:Reference
notes string note.text:markdown
patient reference>Patient subject(Patient):Reference
source reference>Device,Patient,Practitioner,PractitionerRole source:Reference
status token status:code
subject reference>Device,Group,Location,Patient subject:Reference
title string title:string

Location
address string address:Address
address-city string address.city:string
address-country string address.country:string
address-postalcode string address.postalCode:string
address-state string address.state:string
address-use token address.use:code
endpoint reference>Endpoint endpoint:Reference
identifier token identifier:Identifier
name string name:string alias:string
operational-status token operationalStatus:Coding
organization reference>Organization managingOrganization:Reference
partof reference>Location partOf:Reference
status token status:code
type token type:CodeableConcept

Measure
composed-of reference relatedArtifact(type=composed-of).resource:canonical
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
depends-on reference relatedArtifact(type=depends-on).resource:canonical library:canonical
derived-from reference relatedArtifact(type=derived-from).resource:canonical
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
predecessor reference relatedArtifact(type=predecessor).resource:canonical
publisher string publisher:string
status token status:code
successor reference relatedArtifact(type=successor).resource:canonical
title string title:string
topic token topic:CodeableConcept
url uri url:uri
version token version:string

MeasureReport
date date date:dateTime
evaluated-resource reference evaluatedResource:Reference
identifier token identifier:Identifier
measure reference>Measure measure:canonical
patient reference>Patient subject(Patient):Reference
period date period:Period
reporter reference>Location,Organization,Practitioner,PractitionerRole reporter:Reference
status token status:code
subject reference>CareTeam,Device,Group,HealthcareService,Location,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson subject:Reference

Media
based-on reference>CarePlan,ServiceRequest basedOn:Reference
created date createdDateTime:dateTime createdPeriod:Period
device reference>Device,DeviceMetric device:Reference
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
modality token modality:CodeableConcept
operator reference>CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson operator:Reference
patient reference>Patient subject(Patient):Reference
site token bodySite:CodeableConcept
status token status:code
subject reference>Device,Group,Location,Patient,Practitioner,PractitionerRole,Specimen subject:Reference
type token type:CodeableConcept
view token view:CodeableConcept

Medication
code token code:CodeableConcept
expiration-date date batch.expirationDate:dateTime
form token form:CodeableConcept
identifier token identifier:Identifier
ingredient reference>Medication,Substance ingredient.itemReference:Reference
ingredient-code token ingredient.itemCodeableConcept:CodeableConcept
lot-number token batch.lotNumber:string
manufacturer reference>Organization manufacturer:Reference
status token status:code

MedicationAdministration
code token medicationCodeableConcept:CodeableConcept
context reference>Encounter,EpisodeOfCare context:Reference
device reference>Device device:Reference
effective-time date effectiveDateTime:dateTime effectivePeriod:Period
identifier token identifier:Identifier
medication reference>Medication medicationReference:Reference
patient reference>Patient subject(Patient):Reference
performer reference>Device,Patient,Practitioner,PractitionerRole,RelatedPerson performer.actor:Reference
reason-given token reasonCode:CodeableConcept
reason-not-given token statusReason:CodeableConcept
request reference>MedicationRequest request:Reference
status token status:code
subject reference>Group,Patient subject:Reference

MedicationDispense
code token medicationCodeableConcept:CodeableConcept
context reference>Encounter,EpisodeOfCare context:Reference
destination reference>Location destination:Reference
identifier token identifier:Identifier
medication reference>Medication medicationReference:Reference
patient reference>Patient subject(Patient):Reference
performer reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson performer.actor:Reference
prescription reference>MedicationRequest authorizingPrescription:Reference
receiver reference>Patient,Practitioner receiver:Reference
responsibleparty reference>Practitioner,PractitionerRole substitution.responsibleParty:Reference
status token status:code
subject reference>Group,Patient subject:Reference
type token type:CodeableConcept
whenhandedover date whenHandedOver:dateTime
whenprepared date whenPrepared:dateTime

MedicationKnowledge
classification token medicineClassification.classification:CodeableConcept
classification-type token medicineClassification.type:CodeableConcept
code token code:CodeableConcept
doseform token doseForm:CodeableConcept
ingredient reference>Substance ingredient.itemReference:Reference
ingredient-code token ingredient.itemCodeableConcept:CodeableConcept
manufacturer reference>Organization manufacturer:Reference
monitoring-program-name token monitoringProgram.name:string
monitoring-program-type token monitoringProgram.type:CodeableConcept
monograph reference>DocumentReference,Media monograph.source:Reference
monograph-type token monograph.type:CodeableConcept
source-cost token cost.source:string
status token status:code

MedicationRequest
authoredon date authoredOn:dateTime
category token category:CodeableConcept
code token medicationCodeableConcept:CodeableConcept
date date dosageInstruction.timing.event:dateTime
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
intended-dispenser reference>Organization dispenseRequest.performer:Reference
intended-performer reference>CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson performer:Reference
intended-performertype token performerType:CodeableConcept
intent token intent:code
medication reference>Medication medicationReference:Reference
patient reference>Patient subject(Patient):Reference
priority token priority:code
requester reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson requester:Reference
status token status:code
subject reference>Group,Patient subject:Reference

MedicationStatement
category token category:CodeableConcept
code token medicationCodeableConcept:CodeableConcept
context reference>Encounter,EpisodeOfCare context:Reference
effective date effectiveDateTime:dateTime effectivePeriod:Period
identifier token identifier:Identifier
medication reference>Medication medicationReference:Reference
part-of reference>MedicationAdministration,MedicationDispense,MedicationStatement,Observation,Procedure partOf:Reference
patient reference>Patient subject(Patient):Reference
source reference>Organization,Patient,Practitioner,PractitionerRole,RelatedPerson informationSource:Reference
status token status:code
subject reference>Group,Patient subject:Reference

MedicinalProduct
identifier token identifier:Identifier
name string name.productName:string
name-language token name.countryLanguage.language:CodeableConcept

MedicinalProductAuthorization
country token country:CodeableConcept
holder reference>Organization holder:Reference
identifier token identifier:Identifier
status token status:CodeableConcept
subject reference>MedicinalProduct,MedicinalProductPackaged subject:Reference

MedicinalProductContraindication
subject reference>Medication,MedicinalProduct subject:Reference

MedicinalProductIndication
subject reference>Medication,MedicinalProduct subject:Reference

MedicinalProductIngredient

MedicinalProductInteraction
subject reference>Medication,MedicinalProduct,Substance subject:Reference

MedicinalProductManufactured

MedicinalProductPackaged
identifier token identifier:Identifier
subject reference>MedicinalProduct subject:Reference

MedicinalProductPharmaceutical
identifier token identifier:Identifier
route token routeOfAdministration.code:CodeableConcept
target-species token routeOfAdministration.targetSpecies.code:CodeableConcept

MedicinalProductUndesirableEffect
subject reference>Medication,MedicinalProduct subject:Reference

MessageDefinition
category token category:code
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
event token eventCoding:Coding eventUri:uri
focus token focus.code:code
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
parent reference>ActivityDefinition,PlanDefinition parent:canonical
publisher string publisher:string
status token status:code
title string title:string
url uri url:uri
version token version:string

MessageHeader
author reference>Practitioner,PractitionerRole author:Reference
code token response.code:code
destination string destination.name:string
destination-uri uri destination.endpoint:url
enterer reference>Practitioner,PractitionerRole enterer:Reference
event token eventCoding:Coding eventUri:uri
focus reference focus:Reference
receiver reference>Organization,Practitioner,PractitionerRole destination.receiver:Reference
response-id token response.identifier:id
responsible reference>Organization,Practitioner,PractitionerRole responsible:Reference
sender reference>Organization,Practitioner,PractitionerRole sender:Reference
source string source.name:string
source-uri uri source.endpoint:url
target reference>Device destination.target:Reference

MolecularSequence
chromosome token referenceSeq.chromosome:CodeableConcept
chromosome-variant-coordinate composite>chromosome,variant-start,variant-end @variant ^referenceSeq.chromosome:CodeableConcept start:integer end:integer
chromosome-window-coordinate composite>chromosome,window-start,window-end @referenceSeq chromosome:CodeableConcept windowStart:integer windowEnd:integer
identifier token identifier:Identifier
patient reference>Patient patient:Reference
referenceseqid token referenceSeq.referenceSeqId:CodeableConcept
referenceseqid-variant-coordinate composite>referenceseqid,variant-start,variant-end @variant ^referenceSeq.referenceSeqId:CodeableConcept start:integer end:integer
referenceseqid-window-coordinate composite>referenceseqid,window-start,window-end @referenceSeq referenceSeqId:CodeableConcept windowStart:integer windowEnd:integer
type token type:code
variant-end number variant.end:integer
variant-start number variant.start:integer
window-end number referenceSeq.windowEnd:integer
window-start number referenceSeq.windowStart:integer

NamingSystem
contact string contact.name:string
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
id-type token uniqueId.type:code
jurisdiction token jurisdiction:CodeableConcept
kind token kind:code
name string name:string
period date uniqueId.period:Period
publisher string publisher:string
responsible string responsible:string
status token status:code
telecom token contact.telecom:ContactPoint
type token type:CodeableConcept
value string uniqueId.value:string

NutritionOrder
additive token enteralFormula.additiveType:CodeableConcept
datetime date dateTime:dateTime
encounter reference>Encounter encounter:Reference
formula token enteralFormula.baseFormulaType:CodeableConcept
identifier token identifier:Identifier
instantiates-canonical reference>ActivityDefinition,PlanDefinition instantiatesCanonical:canonical
instantiates-uri uri instantiatesUri:uri
oraldiet token oralDiet.type:CodeableConcept
patient reference>Patient patient:Reference
provider reference>Practitioner,PractitionerRole orderer:Reference
status token status:code
supplement token supplement.type:CodeableConcept

Observation
based-on reference>CarePlan,DeviceRequest,ImmunizationRecommendation,MedicationRequest,NutritionOrder,ServiceRequest basedOn:Reference
category token category:CodeableConcept
code token code:CodeableConcept
code-value-concept composite>code,value-concept
code-value-date composite>code,value-date
code-value-quantity composite>code,value-quantity
code-value-string composite>code,value-string
combo-code token =code,component-code
combo-code-value-concept composite>combo-code,combo-value-concept =code-value-concept,component-code-value-concept
combo-code-value-quantity composite>combo-code,combo-value-quantity =code-value-quantity,component-code-value-quantity
combo-data-absent-reason token =component-data-absent-reason,data-absent-reason
combo-value-concept token =component-value-concept,value-concept
combo-value-quantity quantity =component-value-quantity,value-quantity
component-code token component.code:CodeableConcept
component-code-value-concept composite>component-code,component-value-concept @component code:CodeableConcept valueCodeableConcept:CodeableConcept
component-code-value-quantity composite>component-code,component-value-quantity @component code:CodeableConcept valueQuantity:Quantity
component-data-absent-reason token component.dataAbsentReason:CodeableConcept
component-value-concept token component.valueCodeableConcept:CodeableConcept
component-value-quantity quantity component.valueQuantity:Quantity
data-absent-reason token dataAbsentReason:CodeableConcept
date date effectiveDateTime:dateTime effectivePeriod:Period effectiveTiming:Timing effectiveInstant:instant
derived-from reference>DocumentReference,ImagingStudy,Media,MolecularSequence,Observation,QuestionnaireResponse derivedFrom:Reference
device reference>Device,DeviceMetric device:Reference
encounter reference>Encounter encounter:Reference
focus reference focus:Reference
has-member reference>MolecularSequence,Observation,QuestionnaireResponse hasMember:Reference
identifier token identifier:Identifier
method token method:CodeableConcept
part-of reference>ImagingStudy,Immunization,MedicationAdministration,MedicationDispense,MedicationStatement,Procedure partOf:Reference
patient reference>Patient subject(Patient):Reference
performer reference>CareTeam,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson performer:Reference
specimen reference>Specimen specimen:Reference
status token status:code
subject reference>Device,Group,Location,Patient subject:Reference
value-concept token valueCodeableConcept:CodeableConcept
value-date date valueDateTime:dateTime valuePeriod:Period
value-quantity quantity valueQuantity:Quantity
value-string string valueString:string valueCodeableConcept.text:string

ObservationDefinition

OperationDefinition
base reference>OperationDefinition base:canonical
code token code:code
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
input-profile reference>StructureDefinition inputProfile:canonical
instance token instance:boolean
jurisdiction token jurisdiction:CodeableConcept
kind token kind:code
name string name:string
output-profile reference>StructureDefinition outputProfile:canonical
publisher string publisher:string
status token status:code
system token system:boolean
title string title:string
type token type:boolean
url uri url:uri
version token version:string

OperationOutcome

Organization
active token active:boolean
address string address:Address
address-city string address.city:string
address-country string address.country:string
address-postalcode string address.postalCode:string
address-state string address.state:string
address-use token address.use:code
endpoint reference>Endpoint endpoint:Reference
identifier token identifier:Identifier
name string name:string alias:string
partof reference>Organization partOf:Reference
phonetic string name:string
type token type:CodeableConcept

OrganizationAffiliation
active token active:boolean
date date period:Period
email token telecom(system=email):ContactPoint
endpoint reference>Endpoint endpoint:Reference
identifier token identifier:Identifier
location reference>Location location:Reference
network reference>Organization network:Reference
participating-organization reference>Organization participatingOrganization:Reference
phone token telecom(system=phone):ContactPoint
primary-organization reference>Organization organization:Reference
role token code:CodeableConcept
service reference>HealthcareService healthcareService:Reference
specialty token specialty:CodeableConcept
telecom token telecom:ContactPoint

Parameters

Patient
active token active:boolean
address string address:Address
address-city string address.city:string
address-country string address.country:string
address-postalcode string address.postalCode:string
address-state string address.state:string
address-use token address.use:code
birthdate date birthDate:date
death-date date deceasedDateTime:dateTime
deceased token deceasedBoolean+deceasedDateTime:told
email token telecom(system=email):ContactPoint
family string name.family:string
gender token gender:code
general-practitioner reference>Organization,Practitioner,PractitionerRole generalPractitioner:Reference
given string name.given:string
identifier token identifier:Identifier
language token communication.language:CodeableConcept
link reference>Patient,RelatedPerson link.other:Reference
name string name:HumanName
organization reference>Organization managingOrganization:Reference
phone token telecom(system=phone):ContactPoint
phonetic string =name
telecom token telecom:ContactPoint

PaymentNotice
created date created:dateTime
identifier token identifier:Identifier
payment-status token paymentStatus:CodeableConcept
provider reference>Organization,Practitioner,PractitionerRole provider:Reference
request reference request:Reference
response reference response:Reference
status token status:code

PaymentReconciliation
created date created:dateTime
disposition string disposition:string
identifier token identifier:Identifier
outcome token outcome:code
payment-issuer reference>Organization paymentIssuer:Reference
request reference>Task request:Reference
requestor reference>Organization,Practitioner,PractitionerRole requestor:Reference
status token status:code

Person
address string address:Address
address-city string address.city:string
address-country string address.country:string
address-postalcode string address.postalCode:string
address-state string address.state:string
address-use token address.use:code
birthdate date birthDate:date
email token telecom(system=email):ContactPoint
gender token gender:code
identifier token identifier:Identifier
link reference>Patient,Person,Practitioner,RelatedPerson link.target:Reference
name string name:HumanName
organization reference>Organization managingOrganization:Reference
patient reference>Patient link.target(Patient):Reference
phone token telecom(system=phone):ContactPoint
phonetic string =name
practitioner reference>Practitioner link.target(Practitioner):Reference
relatedperson reference>RelatedPerson link.target(RelatedPerson):Reference
telecom token telecom:ContactPoint

PlanDefinition
composed-of reference relatedArtifact(type=composed-of).resource:canonical
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
definition reference>ActivityDefinition,PlanDefinition,Questionnaire action.definitionCanonical:canonical action.definitionUri:uri
depends-on reference relatedArtifact(type=depends-on).resource:canonical library:canonical
derived-from reference relatedArtifact(type=derived-from).resource:canonical
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
predecessor reference relatedArtifact(type=predecessor).resource:canonical
publisher string publisher:string
status token status:code
successor reference relatedArtifact(type=successor).resource:canonical
title string title:string
topic token topic:CodeableConcept
type token type:CodeableConcept
url uri url:uri
version token version:string

Practitioner
active token active:boolean
address string address:Address
address-city string address.city:string
address-country string address.country:string
address-postalcode string address.postalCode:string
address-state string address.state:string
address-use token address.use:code
communication token communication:CodeableConcept
email token telecom(system=email):ContactPoint
family string name.family:string
gender token gender:code
given string name.given:string
identifier token identifier:Identifier
name string name:HumanName
phone token telecom(system=phone):ContactPoint
phonetic string =name
telecom token telecom:ContactPoint

PractitionerRole
active token active:boolean
date date period:Period
email token telecom(system=email):ContactPoint
endpoint reference>Endpoint endpoint:Reference
identifier token identifier:Identifier
location reference>Location location:Reference
organization reference>Organization organization:Reference
phone token telecom(system=phone):ContactPoint
practitioner reference>Practitioner practitioner:Reference
role token code:CodeableConcept
service reference>HealthcareService healthcareService:Reference
specialty token specialty:CodeableConcept
telecom token telecom:ContactPoint

Procedure
based-on reference>CarePlan,ServiceRequest basedOn:Reference
category token category:CodeableConcept
code token code:CodeableConcept
date date performedDateTime:dateTime performedPeriod:Period
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
instantiates-canonical reference>ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire instantiatesCanonical:canonical
instantiates-uri uri instantiatesUri:uri
location reference>Location location:Reference
part-of reference>MedicationAdministration,Observation,Procedure partOf:Reference
patient reference>Patient subject(Patient):Reference
performer reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson performer.actor:Reference
reason-code token reasonCode:CodeableConcept
reason-reference reference>Condition,DiagnosticReport,DocumentReference,Observation,Procedure reasonReference:Reference
status token status:code
subject reference>Group,Patient subject:Reference

Provenance
agent reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson agent.who:Reference
agent-role token agent.role:CodeableConcept
agent-type token agent.type:CodeableConcept
entity reference entity.what:Reference
location reference>Location location:Reference
patient reference>Patient target(Patient):Reference
recorded date recorded:instant
signature-type token signature.type:Coding
target reference target:Reference
when date occurredDateTime:dateTime

Questionnaire
code token item.code:Coding
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
definition uri item.definition:uri
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
status token status:code
subject-type token subjectType:code
title string title:string
url uri url:uri
version token version:string

QuestionnaireResponse
author reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson author:Reference
authored date authored:dateTime
based-on reference>CarePlan,ServiceRequest basedOn:Reference
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
part-of reference>Observation,Procedure partOf:Reference
patient reference>Patient subject(Patient):Reference
questionnaire reference>Questionnaire questionnaire:canonical
source reference>Patient,Practitioner,PractitionerRole,RelatedPerson source:Reference
status token status:code
subject reference subject:Reference

RelatedPerson
active token active:boolean
address string address:Address
address-city string address.city:string
address-country string address.country:string
address-postalcode string address.postalCode:string
address-state string address.state:string
address-use token address.use:code
birthdate date birthDate:date
email token telecom(system=email):ContactPoint
gender token gender:code
identifier token identifier:Identifier
name string name:HumanName
patient reference>Patient patient:Reference
phone token telecom(system=phone):ContactPoint
phonetic string =name
relationship token relationship:CodeableConcept
telecom token telecom:ContactPoint

RequestGroup
author reference>Device,Practitioner,PractitionerRole author:Reference
authored date authoredOn:dateTime
code token code:CodeableConcept
encounter reference>Encounter encounter:Reference
group-identifier token groupIdentifier:Identifier
identifier token identifier:Identifier
instantiates-canonical reference instantiatesCanonical:canonical
instantiates-uri uri instantiatesUri:uri
intent token intent:code
participant reference>Device,Patient,Practitioner,PractitionerRole,RelatedPerson action.participant:Reference
patient reference>Patient subject(Patient):Reference
priority token priority:code
status token status:code
subject reference>Group,Patient subject:Reference

ResearchDefinition
composed-of reference relatedArtifact(type=composed-of).resource:canonical
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
depends-on reference relatedArtifact(type=depends-on).resource:canonical library:canonical
derived-from reference relatedArtifact(type=derived-from).resource:canonical
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
predecessor reference relatedArtifact(type=predecessor).resource:canonical
publisher string publisher:string
status token status:code
successor reference relatedArtifact(type=successor).resource:canonical
title string title:string
topic token topic:CodeableConcept
url uri url:uri
version token version:string

ResearchElementDefinition
composed-of reference relatedArtifact(type=composed-of).resource:canonical
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
depends-on reference relatedArtifact(type=depends-on).resource:canonical library:canonical
derived-from reference relatedArtifact(type=derived-from).resource:canonical
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
predecessor reference relatedArtifact(type=predecessor).resource:canonical
publisher string publisher:string
status token status:code
successor reference relatedArtifact(type=successor).resource:canonical
title string title:string
topic token topic:CodeableConcept
url uri url:uri
version token version:string

ResearchStudy
category token category:CodeableConcept
date date period:Period
focus token focus:CodeableConcept
identifier token identifier:Identifier
keyword token keyword:CodeableConcept
location token location:CodeableConcept
partof reference>ResearchStudy partOf:Reference
principalinvestigator reference>Practitioner,PractitionerRole principalInvestigator:Reference
protocol reference>PlanDefinition protocol:Reference
site reference>Location site:Reference
sponsor reference>Organization sponsor:Reference
status token status:code
title string title:string

ResearchSubject
date date period:Period
identifier token identifier:Identifier
individual reference>Patient individual:Reference
patient reference>Patient =individual
status token status:code
study reference>ResearchStudy study:Reference

RiskAssessment
condition reference>Condition condition:Reference
date date occurrenceDateTime:dateTime
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
method token method:CodeableConcept
patient reference>Patient subject(Patient):Reference
performer reference>Device,Practitioner,PractitionerRole performer:Reference
probability number prediction.probabilityDecimal:decimal prediction.probabilityRange:Range
risk token prediction.qualitativeRisk:CodeableConcept
subject reference>Group,Patient subject:Reference

RiskEvidenceSynthesis
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
effective date effectivePeriod:Period
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
status token status:code
title string title:string
url uri url:uri
version token version:string

Schedule
active token active:boolean
actor reference>Device,HealthcareService,Location,Patient,Practitioner,PractitionerRole,RelatedPerson actor:Reference
date date planningHorizon:Period
identifier token identifier:Identifier
service-category token serviceCategory:CodeableConcept
service-type token serviceType:CodeableConcept
specialty token specialty:CodeableConcept

SearchParameter
base token base:code
code token code:code
component reference>SearchParameter component.definition:canonical
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
derived-from reference>SearchParameter derivedFrom:canonical
description string description:markdown
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
status token status:code
target token target:code
type token type:code
url uri url:uri
version token version:string

ServiceRequest
authored date authoredOn:dateTime
based-on reference>CarePlan,MedicationRequest,ServiceRequest basedOn:Reference
body-site token bodySite:CodeableConcept
category token category:CodeableConcept
code token code:CodeableConcept
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
instantiates-canonical reference>ActivityDefinition,PlanDefinition instantiatesCanonical:canonical
instantiates-uri uri instantiatesUri:uri
intent token intent:code
occurrence date occurrenceDateTime:dateTime occurrencePeriod:Period occurrenceTiming:Timing
order-detail token orderDetail.text:string
patient reference>Patient subject(Patient):Reference
performer reference>CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson performer:Reference
performer-type token performerType:CodeableConcept
priority token priority:code
replaces reference>ServiceRequest replaces:Reference
requester reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson requester:Reference
requisition token requisition:Identifier
specimen reference>Specimen specimen:Reference
status token status:code
subject reference>Device,Group,Location,Patient subject:Reference

Slot
appointment-type token appointmentType:CodeableConcept
identifier token identifier:Identifier
schedule reference>Schedule schedule:Reference
service-category token serviceCategory:CodeableConcept
service-type token serviceType:CodeableConcept
specialty token specialty:CodeableConcept
start date start:instant
status token status:code

Specimen
accession token accessionIdentifier:Identifier
bodysite token collection.bodySite:CodeableConcept
collected date collection.collectedDateTime:dateTime collection.collectedPeriod:Period
collector reference>Practitioner,PractitionerRole collection.collector:Reference
container token container.type:CodeableConcept
container-id token container.identifier:Identifier
identifier token identifier:Identifier
parent reference>Specimen parent:Reference
patient reference>Patient subject(Patient):Reference
status token status:code
subject reference>Device,Group,Location,Patient,Substance subject:Reference
type token type:CodeableConcept

SpecimenDefinition
container token typeTested.container.type:CodeableConcept
identifier token identifier:Identifier
type token typeCollected:CodeableConcept

StructureDefinition
abstract token abstract:boolean
base reference>StructureDefinition baseDefinition:canonical
base-path token snapshot.element.base.path:string differential.element.base.path:string
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
derivation token derivation:code
description string description:markdown
experimental token experimental:boolean
ext-context token context.type:code
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
keyword token keyword:Coding
kind token kind:code
name string name:string
path token snapshot.element.path:string differential.element.path:string
publisher string publisher:string
status token status:code
title string title:string
type uri type:uri
url uri url:uri
valueset reference>ValueSet snapshot.element.binding.valueSet:canonical
version token version:string

StructureMap
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
status token status:code
title string title:string
url uri url:uri
version token version:string

Subscription
contact token contact:ContactPoint
criteria string criteria:string
payload token channel.payload:code
status token status:code
type token channel.type:code
url uri channel.endpoint:url

Substance
category token category:CodeableConcept
code token code:CodeableConcept ingredient.substanceCodeableConcept:CodeableConcept
container-identifier token instance.identifier:Identifier
expiry date instance.expiry:dateTime
identifier token identifier:Identifier
quantity quantity instance.quantity:Quantity
status token status:code
substance-reference reference>Substance ingredient.substanceReference:Reference

SubstanceNucleicAcid

SubstancePolymer

SubstanceProtein

SubstanceReferenceInformation

SubstanceSourceMaterial

SubstanceSpecification
code token code.code:CodeableConcept

SupplyDelivery
identifier token identifier:Identifier
patient reference>Patient patient:Reference
receiver reference>Practitioner,PractitionerRole receiver:Reference
status token status:code
supplier reference>Organization,Practitioner,PractitionerRole supplier:Reference

SupplyRequest
category token category:CodeableConcept
date date authoredOn:dateTime
identifier token identifier:Identifier
requester reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson requester:Reference
status token status:code
subject reference>Location,Organization,Patient deliverTo:Reference
supplier reference>HealthcareService,Organization supplier:Reference

Task
authored-on date authoredOn:dateTime
based-on reference basedOn:Reference
business-status token businessStatus:CodeableConcept
code token code:CodeableConcept
encounter reference>Encounter encounter:Reference
focus reference focus:Reference
group-identifier token groupIdentifier:Identifier
identifier token identifier:Identifier
intent token intent:code
modified date lastModified:dateTime
owner reference>CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson owner:Reference
part-of reference>Task partOf:Reference
patient reference>Patient for(Patient):Reference
performer token performerType:CodeableConcept
period date executionPeriod:Period
priority token priority:code
requester reference>Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson requester:Reference
status token status:code
subject reference for:Reference

TerminologyCapabilities
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
status token status:code
title string title:string
url uri url:uri
version token version:string

TestReport
identifier token identifier:Identifier
issued date issued:dateTime
participant uri participant.uri:uri
result token result:code
tester string tester:string
testscript reference>TestScript testScript:Reference

TestScript
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
status token status:code
testscript-capability string metadata.capability.description:string
title string title:string
url uri url:uri
version token version:string

ValueSet
code token expansion.contains.code:code compose.include.concept.code:code
context token useContext.valueCodeableConcept:CodeableConcept
context-quantity quantity useContext.valueQuantity:Quantity useContext.valueRange:Range
context-type token useContext.code:Coding
context-type-quantity composite>context-type,context-quantity @useContext code:Coding valueQuantity:Quantity,valueRange:Range
context-type-value composite>context-type,context @useContext code:Coding valueCodeableConcept:CodeableConcept
date date date:dateTime
description string description:markdown
expansion uri expansion.identifier:uri
identifier token identifier:Identifier
jurisdiction token jurisdiction:CodeableConcept
name string name:string
publisher string publisher:string
reference uri compose.include.system:uri
status token status:code
title string title:string
url uri url:uri
version token version:string

VerificationResult
target reference target:Reference

VisionPrescription
datewritten date dateWritten:dateTime
encounter reference>Encounter encounter:Reference
identifier token identifier:Identifier
patient reference>Patient patient:Reference
prescriber reference>Practitioner,PractitionerRole prescriber:Reference
status token status:code`;
