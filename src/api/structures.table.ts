/**
 * The elements of R4's types. Written by `npm run structures` and never by hand: a spec compares the two.
 * `structures.ts` says how a line is to be read.
 */
export const STRUCTURES = `Address element
use^! code
type^ code
text^ string
line*^ string
city^ string
district^ string
state^ string
postalCode^ string
country^ string
period^ Period

Age element
value^ decimal
comparator^! code
unit^ string
system^ uri
code^ code

Annotation element
author[x]^ Reference string
time^ dateTime
text+^ markdown

Attachment element
contentType^ code
language^ code
data base64Binary
url^ url
size^ unsignedInt
hash^ base64Binary
title^ string
creation^ dateTime

CodeableConcept element
coding*^ Coding
text^ string

Coding element
system^ uri
version^ string
code^ code
display^ string
userSelected^ boolean

ContactDetail element
name^ string
telecom*^ ContactPoint

ContactPoint element
system^ code
value^ string
use^! code
rank^ positiveInt
period^ Period

Contributor element
type+^ code
name+^ string
contact*^ ContactDetail

Count element
value^ decimal
comparator^! code
unit^ string
system^ uri
code^ code

DataRequirement element
type+^ code
profile*^ canonical
subject[x]^ CodeableConcept Reference
mustSupport*^ string
codeFilter*^ #DataRequirement.codeFilter
dateFilter*^ #DataRequirement.dateFilter
limit^ positiveInt
sort*^ #DataRequirement.sort

DataRequirement.codeFilter element
path^ string
searchParam^ string
valueSet^ canonical
code*^ Coding

DataRequirement.dateFilter element
path^ string
searchParam^ string
value[x]^ dateTime Period Duration

DataRequirement.sort element
path+^ string
direction+^ code

Distance element
value^ decimal
comparator^! code
unit^ string
system^ uri
code^ code

Dosage backbone
sequence^ integer
text^ string
additionalInstruction*^ CodeableConcept
patientInstruction^ string
timing^ Timing
asNeeded[x]^ boolean CodeableConcept
site^ CodeableConcept
route^ CodeableConcept
method^ CodeableConcept
doseAndRate*^ #Dosage.doseAndRate
maxDosePerPeriod^ Ratio
maxDosePerAdministration^ Quantity
maxDosePerLifetime^ Quantity

Dosage.doseAndRate element
type^ CodeableConcept
dose[x]^ Range Quantity
rate[x]^ Ratio Range Quantity

Duration element
value^ decimal
comparator^! code
unit^ string
system^ uri
code^ code

ElementDefinition backbone
path+^ string
representation*^ code
sliceName^ string
sliceIsConstraining^ boolean
label^ string
code*^ Coding
slicing^ #ElementDefinition.slicing
short^ string
definition^ markdown
comment^ markdown
requirements^ markdown
alias*^ string
min^ unsignedInt
max^ string
base^ #ElementDefinition.base
contentReference^ uri
type*^ #ElementDefinition.type
defaultValue[x]^ base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
meaningWhenMissing^ markdown
orderMeaning^ string
fixed[x]^ base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
pattern[x]^ base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
example*^ #ElementDefinition.example
minValue[x]^ date dateTime instant time decimal integer positiveInt unsignedInt Quantity
maxValue[x]^ date dateTime instant time decimal integer positiveInt unsignedInt Quantity
maxLength^ integer
condition*^ id
constraint*^ #ElementDefinition.constraint
mustSupport^ boolean
isModifier^ boolean
isModifierReason^ string
isSummary^ boolean
binding^ #ElementDefinition.binding
mapping*^ #ElementDefinition.mapping

ElementDefinition.slicing element
discriminator*^ #ElementDefinition.slicing.discriminator
description^ string
ordered^ boolean
rules+^ code

ElementDefinition.slicing.discriminator element
type+^ code
path+^ string

ElementDefinition.base element
path+^ string
min+^ unsignedInt
max+^ string

ElementDefinition.type element
code+^ uri
profile*^ canonical
targetProfile*^ canonical
aggregation*^ code
versioning^ code

ElementDefinition.example element
label+^ string
value[x]+^ base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta

ElementDefinition.constraint element
key+^ id
requirements^ string
severity+^ code
human+^ string
expression^ string
xpath^ string
source^ canonical

ElementDefinition.binding element
strength+^ code
description^ string
valueSet^ canonical

ElementDefinition.mapping element
identity+^ id
language^ code
map+^ string
comment^ string

Expression element
description^ string
name^ id
language+^ code
expression^ string
reference^ uri

Extension element
url+ string
value[x] base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta

HumanName element
use^! code
text^ string
family^ string
given*^ string
prefix*^ string
suffix*^ string
period^ Period

Identifier element
use^! code
type^ CodeableConcept
system^ uri
value^ string
period^ Period
assigner^ Reference

MarketingStatus backbone
country+^ CodeableConcept
jurisdiction^ CodeableConcept
status+^ CodeableConcept
dateRange+^ Period
restoreDate^ dateTime

Meta element
versionId^ id
lastUpdated^ instant
source^ uri
profile*^ canonical
security*^ Coding
tag*^ Coding
project uri
author Reference
onBehalfOf Reference
account Reference
accounts* Reference
compartment* Reference

Money element
value^ decimal
currency^ code

Narrative element
status+ code
div+ xhtml

ParameterDefinition element
name^ code
use+^ code
min^ integer
max^ string
documentation^ string
type+^ code
profile^ canonical

Period element
start^ dateTime
end^ dateTime

Population backbone
age[x]^ Range CodeableConcept
gender^ CodeableConcept
race^ CodeableConcept
physiologicalCondition^ CodeableConcept

ProdCharacteristic backbone
height^ Quantity
width^ Quantity
depth^ Quantity
weight^ Quantity
nominalVolume^ Quantity
externalDiameter^ Quantity
shape^ string
color*^ string
imprint*^ string
image*^ Attachment
scoring^ CodeableConcept

ProductShelfLife backbone
identifier^ Identifier
type+^ CodeableConcept
period+^ Quantity
specialPrecautionsForStorage*^ CodeableConcept

Quantity element
value^ decimal
comparator^! code
unit^ string
system^ uri
code^ code

Range element
low^ Quantity
high^ Quantity

Ratio element
numerator^ Quantity
denominator^ Quantity

Reference element
reference^ string
type^ uri
identifier^ Identifier
display^ string

RelatedArtifact element
type+^ code
label^ string
display^ string
citation^ markdown
url^ url
document^ Attachment
resource^ canonical

SampledData element
origin+^ Quantity
period+^ decimal
factor^ decimal
lowerLimit^ decimal
upperLimit^ decimal
dimensions+^ positiveInt
data string

Signature element
type+*^ Coding
when+^ instant
who+^ Reference
onBehalfOf^ Reference
targetFormat code
sigFormat code
data base64Binary

SubstanceAmount backbone
amount[x]^ Quantity Range string
amountType^ CodeableConcept
amountText^ string
referenceRange^ #SubstanceAmount.referenceRange

SubstanceAmount.referenceRange element
lowLimit^ Quantity
highLimit^ Quantity

Timing backbone
event*^ dateTime
repeat^ #Timing.repeat
code^ CodeableConcept

Timing.repeat element
bounds[x]^ Duration Range Period
count^ positiveInt
countMax^ positiveInt
duration^ decimal
durationMax^ decimal
durationUnit^ code
frequency^ positiveInt
frequencyMax^ positiveInt
period^ decimal
periodMax^ decimal
periodUnit^ code
dayOfWeek*^ code
timeOfDay*^ time
when*^ code
offset^ unsignedInt

TriggerDefinition element
type+^ code
name^ string
timing[x]^ Timing Reference date dateTime
data*^ DataRequirement
condition^ Expression

UsageContext element
code+^ Coding
value[x]+^ CodeableConcept Quantity Range Reference

Account domain
identifier*^ Identifier
status+^! code
type^ CodeableConcept
name^ string
subject*^ Reference
servicePeriod^ Period
coverage*^ #Account.coverage
owner^ Reference
description^ string
guarantor* #Account.guarantor
partOf Reference

Account.coverage backbone
coverage+^ Reference
priority^ positiveInt

Account.guarantor backbone
party+ Reference
onHold boolean
period Period

ActivityDefinition domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
subtitle string
status+^! code
experimental^ boolean
subject[x] CodeableConcept Reference
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
usage string
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
library* canonical
kind^ code
profile canonical
code^ CodeableConcept
intent code
priority code
doNotPerform^! boolean
timing[x] Timing dateTime Age Period Range Duration
location Reference
participant* #ActivityDefinition.participant
product[x] Reference CodeableConcept
quantity Quantity
dosage* Dosage
bodySite* CodeableConcept
specimenRequirement* Reference
observationRequirement* Reference
observationResultRequirement* Reference
transform canonical
dynamicValue* #ActivityDefinition.dynamicValue

ActivityDefinition.participant backbone
type+ code
role CodeableConcept

ActivityDefinition.dynamicValue backbone
path+ string
expression+ Expression

AdverseEvent domain
identifier^ Identifier
actuality+^! code
category*^ CodeableConcept
event^ CodeableConcept
subject+^ Reference
encounter^ Reference
date^ dateTime
detected^ dateTime
recordedDate^ dateTime
resultingCondition*^ Reference
location^ Reference
seriousness^ CodeableConcept
severity^ CodeableConcept
outcome^ CodeableConcept
recorder^ Reference
contributor*^ Reference
suspectEntity*^ #AdverseEvent.suspectEntity
subjectMedicalHistory*^ Reference
referenceDocument*^ Reference
study*^ Reference

AdverseEvent.suspectEntity backbone
instance+^ Reference
causality*^ #AdverseEvent.suspectEntity.causality

AdverseEvent.suspectEntity.causality backbone
assessment^ CodeableConcept
productRelatedness^ string
author^ Reference
method^ CodeableConcept

AllergyIntolerance domain
identifier*^ Identifier
clinicalStatus^! CodeableConcept
verificationStatus^! CodeableConcept
type^ code
category*^ code
criticality^ code
code^ CodeableConcept
patient+^ Reference
encounter Reference
onset[x] dateTime Age Period Range string
recordedDate dateTime
recorder Reference
asserter^ Reference
lastOccurrence dateTime
note* Annotation
reaction* #AllergyIntolerance.reaction

AllergyIntolerance.reaction backbone
substance CodeableConcept
manifestation+* CodeableConcept
description string
onset dateTime
severity code
exposureRoute CodeableConcept
note* Annotation

Appointment domain
identifier*^ Identifier
status+^! code
cancelationReason^ CodeableConcept
serviceCategory*^ CodeableConcept
serviceType*^ CodeableConcept
specialty*^ CodeableConcept
appointmentType^ CodeableConcept
reasonCode*^ CodeableConcept
reasonReference* Reference
priority unsignedInt
description string
supportingInformation* Reference
start^ instant
end^ instant
minutesDuration positiveInt
slot* Reference
created dateTime
comment string
patientInstruction string
basedOn* Reference
participant+* #Appointment.participant
requestedPeriod* Period

Appointment.participant backbone
type*^ CodeableConcept
actor^ Reference
required^ code
status+^ code
period Period

AppointmentResponse domain
identifier*^ Identifier
appointment+^ Reference
start instant
end instant
participantType*^ CodeableConcept
actor^ Reference
participantStatus+^! code
comment string

AuditEvent domain
type+^ Coding
subtype*^ Coding
action^ code
period Period
recorded+^ instant
outcome^ code
outcomeDesc^ string
purposeOfEvent*^ CodeableConcept
agent+* #AuditEvent.agent
source+ #AuditEvent.source
entity* #AuditEvent.entity

AuditEvent.agent backbone
type CodeableConcept
role* CodeableConcept
who^ Reference
altId string
name string
requestor+^ boolean
location Reference
policy* uri
media Coding
network #AuditEvent.agent.network
purposeOfUse* CodeableConcept

AuditEvent.agent.network backbone
address string
type code

AuditEvent.source backbone
site string
observer+^ Reference
type* Coding

AuditEvent.entity backbone
what^ Reference
type Coding
role Coding
lifecycle Coding
securityLabel* Coding
name^ string
description string
query^ base64Binary
detail* #AuditEvent.entity.detail

AuditEvent.entity.detail backbone
type+ string
value[x]+ string base64Binary

Basic domain
identifier*^ Identifier
code+^! CodeableConcept
subject^ Reference
created^ date
author^ Reference

Binary resource
contentType+^ code
securityContext^ Reference
data base64Binary
url^ url

BiologicallyDerivedProduct domain
identifier*^ Identifier
productCategory code
productCode CodeableConcept
status code
request* Reference
quantity integer
parent* Reference
collection #BiologicallyDerivedProduct.collection
processing* #BiologicallyDerivedProduct.processing
manipulation #BiologicallyDerivedProduct.manipulation
storage* #BiologicallyDerivedProduct.storage

BiologicallyDerivedProduct.collection backbone
collector Reference
source Reference
collected[x] dateTime Period

BiologicallyDerivedProduct.processing backbone
description string
procedure CodeableConcept
additive Reference
time[x] dateTime Period

BiologicallyDerivedProduct.manipulation backbone
description string
time[x] dateTime Period

BiologicallyDerivedProduct.storage backbone
description string
temperature decimal
scale code
duration Period

BodyStructure domain
identifier*^ Identifier
active^! boolean
morphology^ CodeableConcept
location^ CodeableConcept
locationQualifier* CodeableConcept
description^ string
image* Attachment
patient+^ Reference

Bundle resource
identifier^ Identifier
type+^ code
timestamp^ instant
total^ unsignedInt
link*^ #Bundle.link
entry*^ #Bundle.entry
signature^ Signature

Bundle.link backbone
relation+^ string
url+^ uri

Bundle.entry backbone
link*^ #Bundle.link
fullUrl^ uri
resource^ Resource
search^ #Bundle.entry.search
request^ #Bundle.entry.request
response^ #Bundle.entry.response

Bundle.entry.search backbone
mode^ code
score^ decimal

Bundle.entry.request backbone
method+^ code
url+^ uri
ifNoneMatch^ string
ifModifiedSince^ instant
ifMatch^ string
ifNoneExist^ string

Bundle.entry.response backbone
status+^ string
location^ uri
etag^ string
lastModified^ instant
outcome^ OperationOutcome

CapabilityStatement domain
url^ uri
version^ string
name^ string
title^ string
status+^! code
experimental^ boolean
date+^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
copyright markdown
kind+^ code
instantiates*^ canonical
imports*^ canonical
software^ #CapabilityStatement.software
implementation^ #CapabilityStatement.implementation
fhirVersion+^ code
format+*^ code
patchFormat*^ code
implementationGuide*^ canonical
rest*^ #CapabilityStatement.rest
messaging*^ #CapabilityStatement.messaging
document*^ #CapabilityStatement.document

CapabilityStatement.software backbone
name+^ string
version^ string
releaseDate^ dateTime

CapabilityStatement.implementation backbone
description+^ string
url^ url
custodian^ Reference

CapabilityStatement.rest backbone
mode+^ code
documentation markdown
security^ #CapabilityStatement.rest.security
resource*^ #CapabilityStatement.rest.resource
interaction* #CapabilityStatement.rest.interaction
searchParam* #CapabilityStatement.rest.resource.searchParam
operation*^ #CapabilityStatement.rest.resource.operation
compartment* canonical

CapabilityStatement.rest.security backbone
cors^ boolean
service*^ CodeableConcept
description markdown

CapabilityStatement.rest.resource backbone
type+^ code
profile^ canonical
supportedProfile*^ canonical
documentation markdown
interaction* #CapabilityStatement.rest.resource.interaction
versioning code
readHistory boolean
updateCreate boolean
conditionalCreate boolean
conditionalRead code
conditionalUpdate boolean
conditionalDelete code
referencePolicy* code
searchInclude* string
searchRevInclude* string
searchParam* #CapabilityStatement.rest.resource.searchParam
operation*^ #CapabilityStatement.rest.resource.operation

CapabilityStatement.rest.resource.interaction backbone
code+ code
documentation markdown

CapabilityStatement.rest.resource.searchParam backbone
name+ string
definition canonical
type+ code
documentation markdown

CapabilityStatement.rest.resource.operation backbone
name+^ string
definition+^ canonical
documentation markdown

CapabilityStatement.rest.interaction backbone
code+ code
documentation markdown

CapabilityStatement.messaging backbone
endpoint* #CapabilityStatement.messaging.endpoint
reliableCache unsignedInt
documentation markdown
supportedMessage*^ #CapabilityStatement.messaging.supportedMessage

CapabilityStatement.messaging.endpoint backbone
protocol+ Coding
address+ url

CapabilityStatement.messaging.supportedMessage backbone
mode+^ code
definition+^ canonical

CapabilityStatement.document backbone
mode+^ code
documentation markdown
profile+^ canonical

CarePlan domain
identifier*^ Identifier
instantiatesCanonical*^ canonical
instantiatesUri*^ uri
basedOn*^ Reference
replaces*^ Reference
partOf*^ Reference
status+^! code
intent+^! code
category*^ CodeableConcept
title^ string
description^ string
subject+^ Reference
encounter^ Reference
period^ Period
created^ dateTime
author^ Reference
contributor* Reference
careTeam* Reference
addresses*^ Reference
supportingInfo* Reference
goal* Reference
activity* #CarePlan.activity
note* Annotation

CarePlan.activity backbone
outcomeCodeableConcept* CodeableConcept
outcomeReference* Reference
progress* Annotation
reference Reference
detail #CarePlan.activity.detail

CarePlan.activity.detail backbone
kind code
instantiatesCanonical* canonical
instantiatesUri* uri
code CodeableConcept
reasonCode* CodeableConcept
reasonReference* Reference
goal* Reference
status+! code
statusReason CodeableConcept
doNotPerform! boolean
scheduled[x] Timing Period string
location Reference
performer* Reference
product[x] CodeableConcept Reference
dailyAmount Quantity
quantity Quantity
description string

CareTeam domain
identifier*^ Identifier
status^! code
category*^ CodeableConcept
name^ string
subject^ Reference
encounter^ Reference
period^ Period
participant* #CareTeam.participant
reasonCode* CodeableConcept
reasonReference* Reference
managingOrganization*^ Reference
telecom* ContactPoint
note* Annotation

CareTeam.participant backbone
role*^ CodeableConcept
member^ Reference
onBehalfOf^ Reference
period Period

CatalogEntry domain
identifier*^ Identifier
type CodeableConcept
orderable+^ boolean
referencedItem+^ Reference
additionalIdentifier* Identifier
classification* CodeableConcept
status code
validityPeriod Period
validTo dateTime
lastUpdated dateTime
additionalCharacteristic* CodeableConcept
additionalClassification* CodeableConcept
relatedEntry* #CatalogEntry.relatedEntry

CatalogEntry.relatedEntry backbone
relationtype+ code
item+ Reference

ChargeItem domain
identifier*^ Identifier
definitionUri* uri
definitionCanonical* canonical
status+^! code
partOf* Reference
code+^ CodeableConcept
subject+^ Reference
context^ Reference
occurrence[x]^ dateTime Period Timing
performer* #ChargeItem.performer
performingOrganization Reference
requestingOrganization Reference
costCenter Reference
quantity^ Quantity
bodysite*^ CodeableConcept
factorOverride decimal
priceOverride Money
overrideReason string
enterer^ Reference
enteredDate^ dateTime
reason* CodeableConcept
service* Reference
product[x] Reference CodeableConcept
account*^ Reference
note* Annotation
supportingInformation* Reference

ChargeItem.performer backbone
function CodeableConcept
actor+ Reference

ChargeItemDefinition domain
url+^ uri
identifier*^ Identifier
version^ string
title^ string
derivedFromUri*^ uri
partOf*^ canonical
replaces*^ canonical
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
code^ CodeableConcept
instance* Reference
applicability* #ChargeItemDefinition.applicability
propertyGroup* #ChargeItemDefinition.propertyGroup

ChargeItemDefinition.applicability backbone
description string
language string
expression string

ChargeItemDefinition.propertyGroup backbone
applicability* #ChargeItemDefinition.applicability
priceComponent* #ChargeItemDefinition.propertyGroup.priceComponent

ChargeItemDefinition.propertyGroup.priceComponent backbone
type+ code
code CodeableConcept
factor decimal
amount Money

Claim domain
identifier* Identifier
status+^! code
type+^ CodeableConcept
subType CodeableConcept
use+^ code
patient+^ Reference
billablePeriod^ Period
created+^ dateTime
enterer Reference
insurer^ Reference
provider+^ Reference
priority+^ CodeableConcept
fundsReserve CodeableConcept
related* #Claim.related
prescription Reference
originalPrescription Reference
payee #Claim.payee
referral Reference
facility Reference
careTeam* #Claim.careTeam
supportingInfo* #Claim.supportingInfo
diagnosis* #Claim.diagnosis
procedure* #Claim.procedure
insurance+*^ #Claim.insurance
accident #Claim.accident
item* #Claim.item
total Money

Claim.related backbone
claim Reference
relationship CodeableConcept
reference Identifier

Claim.payee backbone
type+ CodeableConcept
party Reference

Claim.careTeam backbone
sequence+ positiveInt
provider+ Reference
responsible boolean
role CodeableConcept
qualification CodeableConcept

Claim.supportingInfo backbone
sequence+ positiveInt
category+ CodeableConcept
code CodeableConcept
timing[x] date Period
value[x] boolean string Quantity Attachment Reference
reason CodeableConcept

Claim.diagnosis backbone
sequence+ positiveInt
diagnosis[x]+ CodeableConcept Reference
type* CodeableConcept
onAdmission CodeableConcept
packageCode CodeableConcept

Claim.procedure backbone
sequence+ positiveInt
type* CodeableConcept
date dateTime
procedure[x]+ CodeableConcept Reference
udi* Reference

Claim.insurance backbone
sequence+^ positiveInt
focal+^ boolean
identifier Identifier
coverage+^ Reference
businessArrangement string
preAuthRef* string
claimResponse Reference

Claim.accident backbone
date+ date
type CodeableConcept
location[x] Address Reference

Claim.item backbone
sequence+ positiveInt
careTeamSequence* positiveInt
diagnosisSequence* positiveInt
procedureSequence* positiveInt
informationSequence* positiveInt
revenue CodeableConcept
category CodeableConcept
productOrService+ CodeableConcept
modifier* CodeableConcept
programCode* CodeableConcept
serviced[x] date Period
location[x] CodeableConcept Address Reference
quantity Quantity
unitPrice Money
factor decimal
net Money
udi* Reference
bodySite CodeableConcept
subSite* CodeableConcept
encounter* Reference
detail* #Claim.item.detail

Claim.item.detail backbone
sequence+ positiveInt
revenue CodeableConcept
category CodeableConcept
productOrService+ CodeableConcept
modifier* CodeableConcept
programCode* CodeableConcept
quantity Quantity
unitPrice Money
factor decimal
net Money
udi* Reference
subDetail* #Claim.item.detail.subDetail

Claim.item.detail.subDetail backbone
sequence+ positiveInt
revenue CodeableConcept
category CodeableConcept
productOrService+ CodeableConcept
modifier* CodeableConcept
programCode* CodeableConcept
quantity Quantity
unitPrice Money
factor decimal
net Money
udi* Reference

ClaimResponse domain
identifier* Identifier
status+^! code
type+^ CodeableConcept
subType CodeableConcept
use+^ code
patient+^ Reference
created+^ dateTime
insurer+^ Reference
requestor Reference
request^ Reference
outcome+^ code
disposition string
preAuthRef string
preAuthPeriod Period
payeeType CodeableConcept
item* #ClaimResponse.item
addItem* #ClaimResponse.addItem
adjudication* #ClaimResponse.item.adjudication
total*^ #ClaimResponse.total
payment #ClaimResponse.payment
fundsReserve CodeableConcept
formCode CodeableConcept
form Attachment
processNote* #ClaimResponse.processNote
communicationRequest* Reference
insurance* #ClaimResponse.insurance
error* #ClaimResponse.error

ClaimResponse.item backbone
itemSequence+ positiveInt
noteNumber* positiveInt
adjudication+* #ClaimResponse.item.adjudication
detail* #ClaimResponse.item.detail

ClaimResponse.item.adjudication backbone
category+ CodeableConcept
reason CodeableConcept
amount Money
value decimal

ClaimResponse.item.detail backbone
detailSequence+ positiveInt
noteNumber* positiveInt
adjudication+* #ClaimResponse.item.adjudication
subDetail* #ClaimResponse.item.detail.subDetail

ClaimResponse.item.detail.subDetail backbone
subDetailSequence+ positiveInt
noteNumber* positiveInt
adjudication* #ClaimResponse.item.adjudication

ClaimResponse.addItem backbone
itemSequence* positiveInt
detailSequence* positiveInt
subdetailSequence* positiveInt
provider* Reference
productOrService+ CodeableConcept
modifier* CodeableConcept
programCode* CodeableConcept
serviced[x] date Period
location[x] CodeableConcept Address Reference
quantity Quantity
unitPrice Money
factor decimal
net Money
bodySite CodeableConcept
subSite* CodeableConcept
noteNumber* positiveInt
adjudication+* #ClaimResponse.item.adjudication
detail* #ClaimResponse.addItem.detail

ClaimResponse.addItem.detail backbone
productOrService+ CodeableConcept
modifier* CodeableConcept
quantity Quantity
unitPrice Money
factor decimal
net Money
noteNumber* positiveInt
adjudication+* #ClaimResponse.item.adjudication
subDetail* #ClaimResponse.addItem.detail.subDetail

ClaimResponse.addItem.detail.subDetail backbone
productOrService+ CodeableConcept
modifier* CodeableConcept
quantity Quantity
unitPrice Money
factor decimal
net Money
noteNumber* positiveInt
adjudication+* #ClaimResponse.item.adjudication

ClaimResponse.total backbone
category+^ CodeableConcept
amount+^ Money

ClaimResponse.payment backbone
type+ CodeableConcept
adjustment Money
adjustmentReason CodeableConcept
date date
amount+ Money
identifier Identifier

ClaimResponse.processNote backbone
number positiveInt
type code
text+ string
language CodeableConcept

ClaimResponse.insurance backbone
sequence+ positiveInt
focal+ boolean
coverage+ Reference
businessArrangement string
claimResponse Reference

ClaimResponse.error backbone
itemSequence positiveInt
detailSequence positiveInt
subDetailSequence positiveInt
code+ CodeableConcept

ClinicalImpression domain
identifier*^ Identifier
status+^! code
statusReason CodeableConcept
code^ CodeableConcept
description^ string
subject+^ Reference
encounter^ Reference
effective[x]^ dateTime Period
date^ dateTime
assessor^ Reference
previous Reference
problem*^ Reference
investigation* #ClinicalImpression.investigation
protocol* uri
summary string
finding* #ClinicalImpression.finding
prognosisCodeableConcept* CodeableConcept
prognosisReference* Reference
supportingInfo* Reference
note* Annotation

ClinicalImpression.investigation backbone
code+ CodeableConcept
item* Reference

ClinicalImpression.finding backbone
itemCodeableConcept CodeableConcept
itemReference Reference
basis string

CodeSystem domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
copyright markdown
caseSensitive^ boolean
valueSet^ canonical
hierarchyMeaning^ code
compositional^ boolean
versionNeeded^ boolean
content+^ code
supplements^ canonical
count^ unsignedInt
filter*^ #CodeSystem.filter
property*^ #CodeSystem.property
concept* #CodeSystem.concept

CodeSystem.filter backbone
code+^ code
description^ string
operator+*^ code
value+^ string

CodeSystem.property backbone
code+^ code
uri^ uri
description^ string
type+^ code

CodeSystem.concept backbone
code+ code
display string
definition string
designation* #CodeSystem.concept.designation
property* #CodeSystem.concept.property
concept* #CodeSystem.concept

CodeSystem.concept.designation backbone
language code
use Coding
value+ string

CodeSystem.concept.property backbone
code+ code
value[x]+ code Coding string integer boolean dateTime decimal

Communication domain
identifier*^ Identifier
instantiatesCanonical*^ canonical
instantiatesUri*^ uri
basedOn*^ Reference
partOf*^ Reference
inResponseTo* Reference
status+^! code
statusReason^ CodeableConcept
category* CodeableConcept
priority^ code
medium* CodeableConcept
subject^ Reference
topic CodeableConcept
about* Reference
encounter^ Reference
sent dateTime
received dateTime
recipient* Reference
sender Reference
reasonCode*^ CodeableConcept
reasonReference*^ Reference
payload* #Communication.payload
note* Annotation

Communication.payload backbone
content[x]+ string Attachment Reference

CommunicationRequest domain
identifier*^ Identifier
basedOn*^ Reference
replaces*^ Reference
groupIdentifier^ Identifier
status+^! code
statusReason CodeableConcept
category* CodeableConcept
priority^ code
doNotPerform^! boolean
medium* CodeableConcept
subject Reference
about* Reference
encounter^ Reference
payload* #CommunicationRequest.payload
occurrence[x]^ dateTime Period
authoredOn^ dateTime
requester^ Reference
recipient* Reference
sender^ Reference
reasonCode*^ CodeableConcept
reasonReference*^ Reference
note* Annotation

CommunicationRequest.payload backbone
content[x]+ string Attachment Reference

CompartmentDefinition domain
url+^ uri
version^ string
name+^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
purpose markdown
code+^ code
search+^ boolean
resource*^ #CompartmentDefinition.resource

CompartmentDefinition.resource backbone
code+^ code
param*^ string
documentation string

Composition domain
identifier^ Identifier
status+^! code
type+^ CodeableConcept
category*^ CodeableConcept
subject^ Reference
encounter^ Reference
date+^ dateTime
author+*^ Reference
title+^ string
confidentiality^ code
attester* #Composition.attester
custodian^ Reference
relatesTo* #Composition.relatesTo
event*^ #Composition.event
section* #Composition.section

Composition.attester backbone
mode+ code
time dateTime
party Reference

Composition.relatesTo backbone
code+ code
target[x]+ Identifier Reference

Composition.event backbone
code*^ CodeableConcept
period^ Period
detail*^ Reference

Composition.section backbone
title string
code CodeableConcept
author* Reference
focus Reference
text Narrative
mode code
orderedBy CodeableConcept
entry* Reference
emptyReason CodeableConcept
section* #Composition.section

ConceptMap domain
url^ uri
identifier^ Identifier
version^ string
name^ string
title^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
copyright markdown
source[x]^ uri canonical
target[x]^ uri canonical
group* #ConceptMap.group

ConceptMap.group backbone
source uri
sourceVersion string
target uri
targetVersion string
element+* #ConceptMap.group.element
unmapped #ConceptMap.group.unmapped

ConceptMap.group.element backbone
code code
display string
target* #ConceptMap.group.element.target

ConceptMap.group.element.target backbone
code code
display string
equivalence+! code
comment string
dependsOn* #ConceptMap.group.element.target.dependsOn
product* #ConceptMap.group.element.target.dependsOn

ConceptMap.group.element.target.dependsOn backbone
property+ uri
system canonical
value+ string
display string

ConceptMap.group.unmapped backbone
mode+ code
code code
display string
url canonical

Condition domain
identifier*^ Identifier
clinicalStatus^! CodeableConcept
verificationStatus^! CodeableConcept
category* CodeableConcept
severity CodeableConcept
code^ CodeableConcept
bodySite*^ CodeableConcept
subject+^ Reference
encounter^ Reference
onset[x]^ dateTime Age Period Range string
abatement[x] dateTime Age Period Range string
recordedDate^ dateTime
recorder^ Reference
asserter^ Reference
stage* #Condition.stage
evidence* #Condition.evidence
note* Annotation

Condition.stage backbone
summary CodeableConcept
assessment* Reference
type CodeableConcept

Condition.evidence backbone
code*^ CodeableConcept
detail*^ Reference

Consent domain
identifier*^ Identifier
status+^! code
scope+^! CodeableConcept
category+*^ CodeableConcept
patient^ Reference
dateTime^ dateTime
performer*^ Reference
organization*^ Reference
source[x]^ Attachment Reference
policy* #Consent.policy
policyRule^ CodeableConcept
verification*^ #Consent.verification
provision^ #Consent.provision

Consent.policy backbone
authority uri
uri uri

Consent.verification backbone
verified+^ boolean
verifiedWith Reference
verificationDate dateTime

Consent.provision backbone
type^ code
period^ Period
actor* #Consent.provision.actor
action*^ CodeableConcept
securityLabel*^ Coding
purpose*^ Coding
class*^ Coding
code*^ CodeableConcept
dataPeriod^ Period
data*^ #Consent.provision.data
provision* #Consent.provision

Consent.provision.actor backbone
role+ CodeableConcept
reference+ Reference

Consent.provision.data backbone
meaning+^ code
reference+^ Reference

Contract domain
identifier*^ Identifier
url uri
version^ string
status^! code
legalState CodeableConcept
instantiatesCanonical Reference
instantiatesUri uri
contentDerivative CodeableConcept
issued^ dateTime
applies^ Period
expirationType CodeableConcept
subject*^ Reference
authority* Reference
domain* Reference
site* Reference
name^ string
title^ string
subtitle string
alias* string
author Reference
scope CodeableConcept
topic[x] CodeableConcept Reference
type^ CodeableConcept
subType*^ CodeableConcept
contentDefinition #Contract.contentDefinition
term* #Contract.term
supportingInfo* Reference
relevantHistory* Reference
signer* #Contract.signer
friendly* #Contract.friendly
legal* #Contract.legal
rule* #Contract.rule
legallyBinding[x] Attachment Reference

Contract.contentDefinition backbone
type+ CodeableConcept
subType CodeableConcept
publisher Reference
publicationDate dateTime
publicationStatus+ code
copyright markdown

Contract.term backbone
identifier^ Identifier
issued^ dateTime
applies^ Period
topic[x] CodeableConcept Reference
type CodeableConcept
subType CodeableConcept
text^ string
securityLabel* #Contract.term.securityLabel
offer+ #Contract.term.offer
asset* #Contract.term.asset
action* #Contract.term.action
group* #Contract.term

Contract.term.securityLabel backbone
number* unsignedInt
classification+ Coding
category* Coding
control* Coding

Contract.term.offer backbone
identifier* Identifier
party* #Contract.term.offer.party
topic^ Reference
type CodeableConcept
decision CodeableConcept
decisionMode* CodeableConcept
answer* #Contract.term.offer.answer
text string
linkId* string
securityLabelNumber* unsignedInt

Contract.term.offer.party backbone
reference+* Reference
role+ CodeableConcept

Contract.term.offer.answer backbone
value[x]+ boolean decimal integer date dateTime time string uri Attachment Coding Quantity Reference

Contract.term.asset backbone
scope CodeableConcept
type* CodeableConcept
typeReference* Reference
subtype* CodeableConcept
relationship Coding
context* #Contract.term.asset.context
condition string
periodType* CodeableConcept
period* Period
usePeriod* Period
text string
linkId* string
answer* #Contract.term.offer.answer
securityLabelNumber* unsignedInt
valuedItem* #Contract.term.asset.valuedItem

Contract.term.asset.context backbone
reference Reference
code* CodeableConcept
text string

Contract.term.asset.valuedItem backbone
entity[x] CodeableConcept Reference
identifier Identifier
effectiveTime dateTime
quantity Quantity
unitPrice Money
factor decimal
points decimal
net Money
payment string
paymentDate dateTime
responsible Reference
recipient Reference
linkId* string
securityLabelNumber* unsignedInt

Contract.term.action backbone
doNotPerform! boolean
type+ CodeableConcept
subject* #Contract.term.action.subject
intent+ CodeableConcept
linkId* string
status+ CodeableConcept
context Reference
contextLinkId* string
occurrence[x] dateTime Period Timing
requester* Reference
requesterLinkId* string
performerType* CodeableConcept
performerRole CodeableConcept
performer Reference
performerLinkId* string
reasonCode* CodeableConcept
reasonReference* Reference
reason* string
reasonLinkId* string
note* Annotation
securityLabelNumber* unsignedInt

Contract.term.action.subject backbone
reference+* Reference
role CodeableConcept

Contract.signer backbone
type+ Coding
party+ Reference
signature+* Signature

Contract.friendly backbone
content[x]+ Attachment Reference

Contract.legal backbone
content[x]+ Attachment Reference

Contract.rule backbone
content[x]+ Attachment Reference

Coverage domain
identifier*^ Identifier
status+^! code
type^ CodeableConcept
policyHolder^ Reference
subscriber^ Reference
subscriberId^ string
beneficiary+^ Reference
dependent^ string
relationship CodeableConcept
period^ Period
payor+*^ Reference
class* #Coverage.class
order^ positiveInt
network^ string
costToBeneficiary* #Coverage.costToBeneficiary
subrogation boolean
contract* Reference

Coverage.class backbone
type+^ CodeableConcept
value+^ string
name^ string

Coverage.costToBeneficiary backbone
type^ CodeableConcept
value[x]+^ Quantity Money
exception* #Coverage.costToBeneficiary.exception

Coverage.costToBeneficiary.exception backbone
type+^ CodeableConcept
period^ Period

CoverageEligibilityRequest domain
identifier* Identifier
status+^! code
priority CodeableConcept
purpose+*^ code
patient+^ Reference
serviced[x] date Period
created+^ dateTime
enterer Reference
provider Reference
insurer+^ Reference
facility Reference
supportingInfo* #CoverageEligibilityRequest.supportingInfo
insurance* #CoverageEligibilityRequest.insurance
item* #CoverageEligibilityRequest.item

CoverageEligibilityRequest.supportingInfo backbone
sequence+ positiveInt
information+ Reference
appliesToAll boolean

CoverageEligibilityRequest.insurance backbone
focal boolean
coverage+ Reference
businessArrangement string

CoverageEligibilityRequest.item backbone
supportingInfoSequence* positiveInt
category CodeableConcept
productOrService CodeableConcept
modifier* CodeableConcept
provider Reference
quantity Quantity
unitPrice Money
facility Reference
diagnosis* #CoverageEligibilityRequest.item.diagnosis
detail* Reference

CoverageEligibilityRequest.item.diagnosis backbone
diagnosis[x] CodeableConcept Reference

CoverageEligibilityResponse domain
identifier* Identifier
status+^! code
purpose+*^ code
patient+^ Reference
serviced[x] date Period
created+^ dateTime
requestor Reference
request+^ Reference
outcome+^ code
disposition string
insurer+^ Reference
insurance* #CoverageEligibilityResponse.insurance
preAuthRef string
form CodeableConcept
error* #CoverageEligibilityResponse.error

CoverageEligibilityResponse.insurance backbone
coverage+^ Reference
inforce boolean
benefitPeriod Period
item* #CoverageEligibilityResponse.insurance.item

CoverageEligibilityResponse.insurance.item backbone
category CodeableConcept
productOrService CodeableConcept
modifier* CodeableConcept
provider Reference
excluded boolean
name string
description string
network CodeableConcept
unit CodeableConcept
term CodeableConcept
benefit* #CoverageEligibilityResponse.insurance.item.benefit
authorizationRequired boolean
authorizationSupporting* CodeableConcept
authorizationUrl uri

CoverageEligibilityResponse.insurance.item.benefit backbone
type+ CodeableConcept
allowed[x] unsignedInt string Money
used[x] unsignedInt string Money

CoverageEligibilityResponse.error backbone
code+ CodeableConcept

DetectedIssue domain
identifier*^ Identifier
status+^! code
code^ CodeableConcept
severity^ code
patient^ Reference
identified[x]^ dateTime Period
author^ Reference
implicated*^ Reference
evidence* #DetectedIssue.evidence
detail string
reference uri
mitigation* #DetectedIssue.mitigation

DetectedIssue.evidence backbone
code* CodeableConcept
detail* Reference

DetectedIssue.mitigation backbone
action+ CodeableConcept
date dateTime
author Reference

Device domain
identifier* Identifier
definition Reference
udiCarrier*^ #Device.udiCarrier
status^! code
statusReason* CodeableConcept
distinctIdentifier string
manufacturer string
manufactureDate dateTime
expirationDate dateTime
lotNumber string
serialNumber string
deviceName* #Device.deviceName
modelNumber string
partNumber string
type CodeableConcept
specialization* #Device.specialization
version* #Device.version
property* #Device.property
patient Reference
owner Reference
contact* ContactPoint
location Reference
url uri
note* Annotation
safety*^ CodeableConcept
parent Reference

Device.udiCarrier backbone
deviceIdentifier^ string
issuer uri
jurisdiction uri
carrierAIDC^ base64Binary
carrierHRF^ string
entryType code

Device.deviceName backbone
name+ string
type+ code

Device.specialization backbone
systemType+ CodeableConcept
version string

Device.version backbone
type CodeableConcept
component Identifier
value+ string

Device.property backbone
type+ CodeableConcept
valueQuantity* Quantity
valueCode* CodeableConcept

DeviceDefinition domain
identifier* Identifier
udiDeviceIdentifier* #DeviceDefinition.udiDeviceIdentifier
manufacturer[x] string Reference
deviceName* #DeviceDefinition.deviceName
modelNumber string
type CodeableConcept
specialization* #DeviceDefinition.specialization
version* string
safety*^ CodeableConcept
shelfLifeStorage* ProductShelfLife
physicalCharacteristics ProdCharacteristic
languageCode* CodeableConcept
capability* #DeviceDefinition.capability
property* #DeviceDefinition.property
owner Reference
contact* ContactPoint
url uri
onlineInformation uri
note* Annotation
quantity Quantity
parentDevice^ Reference
material* #DeviceDefinition.material
classification* #DeviceDefinition.classification
bodySite^ CodeableConcept

DeviceDefinition.udiDeviceIdentifier backbone
deviceIdentifier+ string
issuer+ uri
jurisdiction+ uri

DeviceDefinition.deviceName backbone
name+ string
type+ code

DeviceDefinition.specialization backbone
systemType+ string
version string

DeviceDefinition.capability backbone
type+ CodeableConcept
description* CodeableConcept

DeviceDefinition.property backbone
type+ CodeableConcept
valueQuantity* Quantity
valueCode* CodeableConcept

DeviceDefinition.material backbone
substance+ CodeableConcept
alternate boolean
allergenicIndicator boolean

DeviceDefinition.classification backbone
type+ CodeableConcept
justification* RelatedArtifact

DeviceMetric domain
identifier*^ Identifier
type+^ CodeableConcept
unit^ CodeableConcept
source^ Reference
parent^ Reference
operationalStatus^ code
color^ code
category+^ code
measurementPeriod^ Timing
calibration*^ #DeviceMetric.calibration

DeviceMetric.calibration backbone
type^ code
state^ code
time^ instant

DeviceRequest domain
identifier*^ Identifier
instantiatesCanonical*^ canonical
instantiatesUri*^ uri
basedOn*^ Reference
priorRequest*^ Reference
groupIdentifier^ Identifier
status^! code
intent+^! code
priority^ code
code[x]+^ Reference CodeableConcept
parameter* #DeviceRequest.parameter
subject+^ Reference
encounter^ Reference
occurrence[x]^ dateTime Period Timing
authoredOn^ dateTime
requester^ Reference
performerType^ CodeableConcept
performer^ Reference
reasonCode*^ CodeableConcept
reasonReference*^ Reference
insurance* Reference
supportingInfo* Reference
note* Annotation
relevantHistory* Reference

DeviceRequest.parameter backbone
code CodeableConcept
value[x] CodeableConcept Quantity Range boolean

DeviceUseStatement domain
identifier*^ Identifier
basedOn*^ Reference
status+^! code
subject+^ Reference
derivedFrom*^ Reference
timing[x]^ Timing Period dateTime
recordedOn^ dateTime
source^ Reference
device+^ Reference
reasonCode*^ CodeableConcept
reasonReference*^ Reference
bodySite^ CodeableConcept
note* Annotation

DiagnosticReport domain
identifier*^ Identifier
basedOn* Reference
status+^! code
category*^ CodeableConcept
code+^ CodeableConcept
subject^ Reference
encounter^ Reference
effective[x]^ dateTime Period
issued^ instant
performer*^ Reference
resultsInterpreter*^ Reference
specimen* Reference
result* Reference
imagingStudy* Reference
media*^ #DiagnosticReport.media
conclusion string
conclusionCode* CodeableConcept
presentedForm* Attachment

DiagnosticReport.media backbone
comment string
link+^ Reference

DocumentManifest domain
masterIdentifier^ Identifier
identifier*^ Identifier
status+^! code
type^ CodeableConcept
subject^ Reference
created dateTime
author*^ Reference
recipient* Reference
source uri
description^ string
content+*^ Reference
related* #DocumentManifest.related

DocumentManifest.related backbone
identifier Identifier
ref Reference

DocumentReference domain
masterIdentifier^ Identifier
identifier*^ Identifier
status+^! code
docStatus^ code
type^ CodeableConcept
category*^ CodeableConcept
subject^ Reference
date^ instant
author*^ Reference
authenticator Reference
custodian Reference
relatesTo*^ #DocumentReference.relatesTo
description^ string
securityLabel*^ CodeableConcept
content+*^ #DocumentReference.content
context^ #DocumentReference.context

DocumentReference.relatesTo backbone
code+^ code
target+^ Reference

DocumentReference.content backbone
attachment+^ Attachment
format^ Coding

DocumentReference.context backbone
encounter* Reference
event* CodeableConcept
period^ Period
facilityType CodeableConcept
practiceSetting CodeableConcept
sourcePatientInfo Reference
related* Reference

EffectEvidenceSynthesis domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
status+^! code
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
note* Annotation
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
synthesisType CodeableConcept
studyType CodeableConcept
population+^ Reference
exposure+^ Reference
exposureAlternative+^ Reference
outcome+^ Reference
sampleSize #EffectEvidenceSynthesis.sampleSize
resultsByExposure* #EffectEvidenceSynthesis.resultsByExposure
effectEstimate*^ #EffectEvidenceSynthesis.effectEstimate
certainty* #EffectEvidenceSynthesis.certainty

EffectEvidenceSynthesis.sampleSize backbone
description string
numberOfStudies integer
numberOfParticipants integer

EffectEvidenceSynthesis.resultsByExposure backbone
description string
exposureState code
variantState CodeableConcept
riskEvidenceSynthesis+ Reference

EffectEvidenceSynthesis.effectEstimate backbone
description string
type CodeableConcept
variantState CodeableConcept
value decimal
unitOfMeasure CodeableConcept
precisionEstimate* #EffectEvidenceSynthesis.effectEstimate.precisionEstimate

EffectEvidenceSynthesis.effectEstimate.precisionEstimate backbone
type CodeableConcept
level decimal
from decimal
to decimal

EffectEvidenceSynthesis.certainty backbone
rating* CodeableConcept
note* Annotation
certaintySubcomponent* #EffectEvidenceSynthesis.certainty.certaintySubcomponent

EffectEvidenceSynthesis.certainty.certaintySubcomponent backbone
type CodeableConcept
rating* CodeableConcept
note* Annotation

Encounter domain
identifier*^ Identifier
status+^! code
statusHistory* #Encounter.statusHistory
class+^ Coding
classHistory* #Encounter.classHistory
type*^ CodeableConcept
serviceType^ CodeableConcept
priority CodeableConcept
subject^ Reference
episodeOfCare*^ Reference
basedOn* Reference
participant*^ #Encounter.participant
appointment*^ Reference
period Period
length Duration
reasonCode*^ CodeableConcept
reasonReference*^ Reference
diagnosis*^ #Encounter.diagnosis
account* Reference
hospitalization #Encounter.hospitalization
location* #Encounter.location
serviceProvider Reference
partOf Reference

Encounter.statusHistory backbone
status+ code
period+ Period

Encounter.classHistory backbone
class+ Coding
period+ Period

Encounter.participant backbone
type*^ CodeableConcept
period Period
individual^ Reference

Encounter.diagnosis backbone
condition+^ Reference
use CodeableConcept
rank positiveInt

Encounter.hospitalization backbone
preAdmissionIdentifier Identifier
origin Reference
admitSource CodeableConcept
reAdmission CodeableConcept
dietPreference* CodeableConcept
specialCourtesy* CodeableConcept
specialArrangement* CodeableConcept
destination Reference
dischargeDisposition CodeableConcept

Encounter.location backbone
location+ Reference
status code
physicalType CodeableConcept
period Period

Endpoint domain
identifier*^ Identifier
status+^! code
connectionType+^ Coding
name^ string
managingOrganization^ Reference
contact* ContactPoint
period^ Period
payloadType+*^ CodeableConcept
payloadMimeType*^ code
address+^ url
header* string

EnrollmentRequest domain
identifier* Identifier
status^! code
created dateTime
insurer Reference
provider Reference
candidate Reference
coverage Reference

EnrollmentResponse domain
identifier* Identifier
status^! code
request Reference
outcome code
disposition string
created dateTime
organization Reference
requestProvider Reference

EpisodeOfCare domain
identifier* Identifier
status+^! code
statusHistory* #EpisodeOfCare.statusHistory
type*^ CodeableConcept
diagnosis*^ #EpisodeOfCare.diagnosis
patient+^ Reference
managingOrganization^ Reference
period^ Period
referralRequest* Reference
careManager Reference
team* Reference
account* Reference

EpisodeOfCare.statusHistory backbone
status+ code
period+ Period

EpisodeOfCare.diagnosis backbone
condition+^ Reference
role^ CodeableConcept
rank^ positiveInt

EventDefinition domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
subtitle string
status+^! code
experimental^ boolean
subject[x] CodeableConcept Reference
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
usage string
copyright markdown
approvalDate^ date
lastReviewDate^ date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
trigger+*^ TriggerDefinition

Evidence domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
shortTitle string
subtitle string
status+^! code
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
note* Annotation
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
exposureBackground+^ Reference
exposureVariant*^ Reference
outcome*^ Reference

EvidenceVariable domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
shortTitle^ string
subtitle string
status+^! code
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
note* Annotation
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
type^ code
characteristic*^ #EvidenceVariable.characteristic

EvidenceVariable.characteristic backbone
linkId id
description markdown
note* Annotation
exclude boolean
definitionReference^ Reference
definitionCanonical^ canonical
definitionCodeableConcept^ CodeableConcept
definitionExpression^ Expression
definitionId^ id
definitionByTypeAndValue^ #EvidenceVariable.characteristic.definitionByTypeAndValue
definitionByCombination #EvidenceVariable.characteristic.definitionByCombination
instances[x] Quantity Range
duration[x] Quantity Range
timeFromEvent* #EvidenceVariable.characteristic.timeFromEvent

EvidenceVariable.characteristic.definitionByTypeAndValue backbone
type+^ CodeableConcept
method* CodeableConcept
device Reference
value[x]+^ CodeableConcept boolean Quantity Range Reference id
offset CodeableConcept

EvidenceVariable.characteristic.definitionByCombination backbone
code+ code
threshold positiveInt
characteristic+* #EvidenceVariable.characteristic

EvidenceVariable.characteristic.timeFromEvent backbone
description markdown
note* Annotation
event[x] CodeableConcept Reference dateTime id
quantity Quantity
range Range

ExampleScenario domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
copyright markdown
purpose markdown
actor* #ExampleScenario.actor
instance* #ExampleScenario.instance
process* #ExampleScenario.process
workflow* canonical

ExampleScenario.actor backbone
actorId+ string
type+ code
name string
description markdown

ExampleScenario.instance backbone
resourceId+ string
resourceType+ code
name string
description markdown
version* #ExampleScenario.instance.version
containedInstance* #ExampleScenario.instance.containedInstance

ExampleScenario.instance.version backbone
versionId+ string
description+ markdown

ExampleScenario.instance.containedInstance backbone
resourceId+ string
versionId string

ExampleScenario.process backbone
title+^ string
description markdown
preConditions markdown
postConditions markdown
step* #ExampleScenario.process.step

ExampleScenario.process.step backbone
process* #ExampleScenario.process
pause boolean
operation #ExampleScenario.process.step.operation
alternative* #ExampleScenario.process.step.alternative

ExampleScenario.process.step.operation backbone
number+ string
type string
name string
initiator string
receiver string
description markdown
initiatorActive boolean
receiverActive boolean
request #ExampleScenario.instance.containedInstance
response #ExampleScenario.instance.containedInstance

ExampleScenario.process.step.alternative backbone
title+ string
description markdown
step* #ExampleScenario.process.step

ExplanationOfBenefit domain
identifier* Identifier
status+^! code
type+^ CodeableConcept
subType CodeableConcept
use+^ code
patient+^ Reference
billablePeriod^ Period
created+^ dateTime
enterer Reference
insurer+^ Reference
provider+^ Reference
priority CodeableConcept
fundsReserveRequested CodeableConcept
fundsReserve CodeableConcept
related* #ExplanationOfBenefit.related
prescription Reference
originalPrescription Reference
payee #ExplanationOfBenefit.payee
referral Reference
facility Reference
claim Reference
claimResponse Reference
outcome+^ code
disposition string
preAuthRef* string
preAuthRefPeriod* Period
careTeam* #ExplanationOfBenefit.careTeam
supportingInfo* #ExplanationOfBenefit.supportingInfo
diagnosis* #ExplanationOfBenefit.diagnosis
procedure* #ExplanationOfBenefit.procedure
precedence positiveInt
insurance+*^ #ExplanationOfBenefit.insurance
accident #ExplanationOfBenefit.accident
item* #ExplanationOfBenefit.item
addItem* #ExplanationOfBenefit.addItem
adjudication* #ExplanationOfBenefit.item.adjudication
total*^ #ExplanationOfBenefit.total
payment #ExplanationOfBenefit.payment
formCode CodeableConcept
form Attachment
processNote* #ExplanationOfBenefit.processNote
benefitPeriod Period
benefitBalance* #ExplanationOfBenefit.benefitBalance

ExplanationOfBenefit.related backbone
claim Reference
relationship CodeableConcept
reference Identifier

ExplanationOfBenefit.payee backbone
type CodeableConcept
party Reference

ExplanationOfBenefit.careTeam backbone
sequence+ positiveInt
provider+ Reference
responsible boolean
role CodeableConcept
qualification CodeableConcept

ExplanationOfBenefit.supportingInfo backbone
sequence+ positiveInt
category+ CodeableConcept
code CodeableConcept
timing[x] date Period
value[x] boolean string Quantity Attachment Reference
reason Coding

ExplanationOfBenefit.diagnosis backbone
sequence+ positiveInt
diagnosis[x]+ CodeableConcept Reference
type* CodeableConcept
onAdmission CodeableConcept
packageCode CodeableConcept

ExplanationOfBenefit.procedure backbone
sequence+ positiveInt
type* CodeableConcept
date dateTime
procedure[x]+ CodeableConcept Reference
udi* Reference

ExplanationOfBenefit.insurance backbone
focal+^ boolean
coverage+^ Reference
preAuthRef* string

ExplanationOfBenefit.accident backbone
date date
type CodeableConcept
location[x] Address Reference

ExplanationOfBenefit.item backbone
sequence+ positiveInt
careTeamSequence* positiveInt
diagnosisSequence* positiveInt
procedureSequence* positiveInt
informationSequence* positiveInt
revenue CodeableConcept
category CodeableConcept
productOrService+ CodeableConcept
modifier* CodeableConcept
programCode* CodeableConcept
serviced[x] date Period
location[x] CodeableConcept Address Reference
quantity Quantity
unitPrice Money
factor decimal
net Money
udi* Reference
bodySite CodeableConcept
subSite* CodeableConcept
encounter* Reference
noteNumber* positiveInt
adjudication* #ExplanationOfBenefit.item.adjudication
detail* #ExplanationOfBenefit.item.detail

ExplanationOfBenefit.item.adjudication backbone
category+ CodeableConcept
reason CodeableConcept
amount Money
value decimal

ExplanationOfBenefit.item.detail backbone
sequence+ positiveInt
revenue CodeableConcept
category CodeableConcept
productOrService+ CodeableConcept
modifier* CodeableConcept
programCode* CodeableConcept
quantity Quantity
unitPrice Money
factor decimal
net Money
udi* Reference
noteNumber* positiveInt
adjudication* #ExplanationOfBenefit.item.adjudication
subDetail* #ExplanationOfBenefit.item.detail.subDetail

ExplanationOfBenefit.item.detail.subDetail backbone
sequence+ positiveInt
revenue CodeableConcept
category CodeableConcept
productOrService+ CodeableConcept
modifier* CodeableConcept
programCode* CodeableConcept
quantity Quantity
unitPrice Money
factor decimal
net Money
udi* Reference
noteNumber* positiveInt
adjudication* #ExplanationOfBenefit.item.adjudication

ExplanationOfBenefit.addItem backbone
itemSequence* positiveInt
detailSequence* positiveInt
subDetailSequence* positiveInt
provider* Reference
productOrService+ CodeableConcept
modifier* CodeableConcept
programCode* CodeableConcept
serviced[x] date Period
location[x] CodeableConcept Address Reference
quantity Quantity
unitPrice Money
factor decimal
net Money
bodySite CodeableConcept
subSite* CodeableConcept
noteNumber* positiveInt
adjudication* #ExplanationOfBenefit.item.adjudication
detail* #ExplanationOfBenefit.addItem.detail

ExplanationOfBenefit.addItem.detail backbone
productOrService+ CodeableConcept
modifier* CodeableConcept
quantity Quantity
unitPrice Money
factor decimal
net Money
noteNumber* positiveInt
adjudication* #ExplanationOfBenefit.item.adjudication
subDetail* #ExplanationOfBenefit.addItem.detail.subDetail

ExplanationOfBenefit.addItem.detail.subDetail backbone
productOrService+ CodeableConcept
modifier* CodeableConcept
quantity Quantity
unitPrice Money
factor decimal
net Money
noteNumber* positiveInt
adjudication* #ExplanationOfBenefit.item.adjudication

ExplanationOfBenefit.total backbone
category+^ CodeableConcept
amount+^ Money

ExplanationOfBenefit.payment backbone
type CodeableConcept
adjustment Money
adjustmentReason CodeableConcept
date date
amount Money
identifier Identifier

ExplanationOfBenefit.processNote backbone
number positiveInt
type code
text string
language CodeableConcept

ExplanationOfBenefit.benefitBalance backbone
category+ CodeableConcept
excluded boolean
name string
description string
network CodeableConcept
unit CodeableConcept
term CodeableConcept
financial* #ExplanationOfBenefit.benefitBalance.financial

ExplanationOfBenefit.benefitBalance.financial backbone
type+ CodeableConcept
allowed[x] unsignedInt string Money
used[x] unsignedInt Money

FamilyMemberHistory domain
identifier*^ Identifier
instantiatesCanonical*^ canonical
instantiatesUri*^ uri
status+^! code
dataAbsentReason^ CodeableConcept
patient+^ Reference
date^ dateTime
name^ string
relationship+^ CodeableConcept
sex^ CodeableConcept
born[x] Period date string
age[x]^ Age Range string
estimatedAge^ boolean
deceased[x]^ boolean Age Range date string
reasonCode*^ CodeableConcept
reasonReference*^ Reference
note* Annotation
condition* #FamilyMemberHistory.condition

FamilyMemberHistory.condition backbone
code+ CodeableConcept
outcome CodeableConcept
contributedToDeath boolean
onset[x] Age Range Period string
note* Annotation

Flag domain
identifier*^ Identifier
status+^! code
category*^ CodeableConcept
code+^ CodeableConcept
subject+^ Reference
period^ Period
encounter^ Reference
author^ Reference

Goal domain
identifier* Identifier
lifecycleStatus+^! code
achievementStatus^ CodeableConcept
category*^ CodeableConcept
priority^ CodeableConcept
description+^ CodeableConcept
subject+^ Reference
start[x]^ date CodeableConcept
target* #Goal.target
statusDate^ date
statusReason string
expressedBy^ Reference
addresses* Reference
note* Annotation
outcomeCode* CodeableConcept
outcomeReference* Reference

Goal.target backbone
measure^ CodeableConcept
detail[x]^ Quantity Range CodeableConcept string boolean integer Ratio
due[x]^ date Duration

GraphDefinition domain
url^ uri
version^ string
name+^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
start+^ code
profile canonical
link* #GraphDefinition.link

GraphDefinition.link backbone
path string
sliceName string
min integer
max string
description string
target* #GraphDefinition.link.target

GraphDefinition.link.target backbone
type+ code
params string
profile canonical
compartment* #GraphDefinition.link.target.compartment
link* #GraphDefinition.link

GraphDefinition.link.target.compartment backbone
use+ code
code+ code
rule+ code
expression string
description string

Group domain
identifier*^ Identifier
active^ boolean
type+^ code
actual+^ boolean
code^ CodeableConcept
name^ string
quantity^ unsignedInt
managingEntity^ Reference
characteristic* #Group.characteristic
member* #Group.member

Group.characteristic backbone
code+ CodeableConcept
value[x]+ CodeableConcept boolean Quantity Range Reference
exclude+ boolean
period Period

Group.member backbone
entity+ Reference
period Period
inactive boolean

GuidanceResponse domain
requestIdentifier^ Identifier
identifier*^ Identifier
module[x]+^ uri canonical CodeableConcept
status+^! code
subject Reference
encounter Reference
occurrenceDateTime dateTime
performer Reference
reasonCode* CodeableConcept
reasonReference* Reference
note* Annotation
evaluationMessage* Reference
outputParameters Reference
result Reference
dataRequirement* DataRequirement

HealthcareService domain
identifier*^ Identifier
active^! boolean
providedBy^ Reference
category*^ CodeableConcept
type*^ CodeableConcept
specialty*^ CodeableConcept
location*^ Reference
name^ string
comment^ string
extraDetails markdown
photo^ Attachment
telecom* ContactPoint
coverageArea* Reference
serviceProvisionCode* CodeableConcept
eligibility* #HealthcareService.eligibility
program* CodeableConcept
characteristic* CodeableConcept
communication* CodeableConcept
referralMethod* CodeableConcept
appointmentRequired boolean
availableTime* #HealthcareService.availableTime
notAvailable* #HealthcareService.notAvailable
availabilityExceptions string
endpoint* Reference

HealthcareService.eligibility backbone
code CodeableConcept
comment markdown

HealthcareService.availableTime backbone
daysOfWeek* code
allDay boolean
availableStartTime time
availableEndTime time

HealthcareService.notAvailable backbone
description+ string
during Period

ImagingStudy domain
identifier*^ Identifier
status+^! code
modality*^ Coding
subject+^ Reference
encounter^ Reference
started^ dateTime
basedOn*^ Reference
referrer^ Reference
interpreter*^ Reference
endpoint*^ Reference
numberOfSeries^ unsignedInt
numberOfInstances^ unsignedInt
procedureReference^ Reference
procedureCode*^ CodeableConcept
location^ Reference
reasonCode*^ CodeableConcept
reasonReference*^ Reference
note*^ Annotation
description^ string
series*^ #ImagingStudy.series

ImagingStudy.series backbone
uid+^ id
number^ unsignedInt
modality+^ Coding
description^ string
numberOfInstances^ unsignedInt
endpoint*^ Reference
bodySite^ Coding
laterality^ Coding
specimen*^ Reference
started^ dateTime
performer*^ #ImagingStudy.series.performer
instance* #ImagingStudy.series.instance

ImagingStudy.series.performer backbone
function^ CodeableConcept
actor+^ Reference

ImagingStudy.series.instance backbone
uid+ id
sopClass+ Coding
number unsignedInt
title string

Immunization domain
identifier* Identifier
status+^! code
statusReason CodeableConcept
vaccineCode+^ CodeableConcept
patient+^ Reference
encounter Reference
occurrence[x]+^ dateTime string
recorded dateTime
primarySource^ boolean
reportOrigin CodeableConcept
location Reference
manufacturer Reference
lotNumber string
expirationDate date
site CodeableConcept
route CodeableConcept
doseQuantity Quantity
performer*^ #Immunization.performer
note*^ Annotation
reasonCode* CodeableConcept
reasonReference* Reference
isSubpotent^! boolean
subpotentReason* CodeableConcept
education* #Immunization.education
programEligibility* CodeableConcept
fundingSource CodeableConcept
reaction* #Immunization.reaction
protocolApplied* #Immunization.protocolApplied

Immunization.performer backbone
function^ CodeableConcept
actor+^ Reference

Immunization.education backbone
documentType string
reference uri
publicationDate dateTime
presentationDate dateTime

Immunization.reaction backbone
date dateTime
detail Reference
reported boolean

Immunization.protocolApplied backbone
series string
authority Reference
targetDisease* CodeableConcept
doseNumber[x]+ positiveInt string
seriesDoses[x] positiveInt string

ImmunizationEvaluation domain
identifier* Identifier
status+^! code
patient+^ Reference
date dateTime
authority Reference
targetDisease+^ CodeableConcept
immunizationEvent+^ Reference
doseStatus+^ CodeableConcept
doseStatusReason* CodeableConcept
description string
series string
doseNumber[x] positiveInt string
seriesDoses[x] positiveInt string

ImmunizationRecommendation domain
identifier*^ Identifier
patient+^ Reference
date+^ dateTime
authority Reference
recommendation+*^ #ImmunizationRecommendation.recommendation

ImmunizationRecommendation.recommendation backbone
vaccineCode*^ CodeableConcept
targetDisease^ CodeableConcept
contraindicatedVaccineCode*^ CodeableConcept
forecastStatus+^! CodeableConcept
forecastReason*^ CodeableConcept
dateCriterion* #ImmunizationRecommendation.recommendation.dateCriterion
description string
series string
doseNumber[x]^ positiveInt string
seriesDoses[x] positiveInt string
supportingImmunization* Reference
supportingPatientInformation* Reference

ImmunizationRecommendation.recommendation.dateCriterion backbone
code+ CodeableConcept
value+ dateTime

ImplementationGuide domain
url+^ uri
version^ string
name+^ string
title^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
copyright markdown
packageId+^ id
license^ code
fhirVersion+*^ code
dependsOn*^ #ImplementationGuide.dependsOn
global*^ #ImplementationGuide.global
definition #ImplementationGuide.definition
manifest #ImplementationGuide.manifest

ImplementationGuide.dependsOn backbone
uri+^ canonical
packageId^ id
version^ string

ImplementationGuide.global backbone
type+^ code
profile+^ canonical

ImplementationGuide.definition backbone
grouping* #ImplementationGuide.definition.grouping
resource+* #ImplementationGuide.definition.resource
page #ImplementationGuide.definition.page
parameter* #ImplementationGuide.definition.parameter
template* #ImplementationGuide.definition.template

ImplementationGuide.definition.grouping backbone
name+ string
description string

ImplementationGuide.definition.resource backbone
reference+ Reference
fhirVersion* code
name string
description string
example[x] boolean canonical
groupingId id

ImplementationGuide.definition.page backbone
name[x]+ url Reference
title+ string
generation+ code
page* #ImplementationGuide.definition.page

ImplementationGuide.definition.parameter backbone
code+ code
value+ string

ImplementationGuide.definition.template backbone
code+ code
source+ string
scope string

ImplementationGuide.manifest backbone
rendering^ url
resource+*^ #ImplementationGuide.manifest.resource
page* #ImplementationGuide.manifest.page
image* string
other* string

ImplementationGuide.manifest.resource backbone
reference+^ Reference
example[x] boolean canonical
relativePath url

ImplementationGuide.manifest.page backbone
name+ string
title string
anchor* string

InsurancePlan domain
identifier*^ Identifier
status^! code
type*^ CodeableConcept
name^ string
alias* string
period Period
ownedBy^ Reference
administeredBy^ Reference
coverageArea*^ Reference
contact* #InsurancePlan.contact
endpoint* Reference
network* Reference
coverage* #InsurancePlan.coverage
plan* #InsurancePlan.plan

InsurancePlan.contact backbone
purpose CodeableConcept
name HumanName
telecom* ContactPoint
address Address

InsurancePlan.coverage backbone
type+ CodeableConcept
network* Reference
benefit+* #InsurancePlan.coverage.benefit

InsurancePlan.coverage.benefit backbone
type+ CodeableConcept
requirement string
limit* #InsurancePlan.coverage.benefit.limit

InsurancePlan.coverage.benefit.limit backbone
value Quantity
code CodeableConcept

InsurancePlan.plan backbone
identifier*^ Identifier
type CodeableConcept
coverageArea*^ Reference
network* Reference
generalCost* #InsurancePlan.plan.generalCost
specificCost* #InsurancePlan.plan.specificCost

InsurancePlan.plan.generalCost backbone
type CodeableConcept
groupSize positiveInt
cost Money
comment string

InsurancePlan.plan.specificCost backbone
category+ CodeableConcept
benefit* #InsurancePlan.plan.specificCost.benefit

InsurancePlan.plan.specificCost.benefit backbone
type+ CodeableConcept
cost* #InsurancePlan.plan.specificCost.benefit.cost

InsurancePlan.plan.specificCost.benefit.cost backbone
type+ CodeableConcept
applicability CodeableConcept
qualifiers* CodeableConcept
value Quantity

Invoice domain
identifier*^ Identifier
status+^! code
cancelledReason string
type^ CodeableConcept
subject^ Reference
recipient^ Reference
date^ dateTime
participant* #Invoice.participant
issuer Reference
account Reference
lineItem* #Invoice.lineItem
totalPriceComponent* #Invoice.lineItem.priceComponent
totalNet^ Money
totalGross^ Money
paymentTerms markdown
note* Annotation

Invoice.participant backbone
role CodeableConcept
actor+ Reference

Invoice.lineItem backbone
sequence positiveInt
chargeItem[x]+ Reference CodeableConcept
priceComponent* #Invoice.lineItem.priceComponent

Invoice.lineItem.priceComponent backbone
type+ code
code CodeableConcept
factor decimal
amount Money

Library domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
subtitle string
status+^! code
experimental^ boolean
type+^ CodeableConcept
subject[x] CodeableConcept Reference
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
usage string
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
parameter* ParameterDefinition
dataRequirement* DataRequirement
content*^ Attachment

Linkage domain
active^ boolean
author^ Reference
item+*^ #Linkage.item

Linkage.item backbone
type+^ code
resource+^ Reference

List domain
identifier* Identifier
status+^! code
mode+^! code
title^ string
code^ CodeableConcept
subject^ Reference
encounter Reference
date^ dateTime
source^ Reference
orderedBy CodeableConcept
note* Annotation
entry* #List.entry
emptyReason CodeableConcept

List.entry backbone
flag CodeableConcept
deleted! boolean
date dateTime
item+ Reference

Location domain
identifier*^ Identifier
status^! code
operationalStatus^ Coding
name^ string
alias* string
description^ string
mode^ code
type*^ CodeableConcept
telecom* ContactPoint
address Address
physicalType^ CodeableConcept
position #Location.position
managingOrganization^ Reference
partOf Reference
hoursOfOperation* #Location.hoursOfOperation
availabilityExceptions string
endpoint* Reference

Location.position backbone
longitude+ decimal
latitude+ decimal
altitude decimal

Location.hoursOfOperation backbone
daysOfWeek* code
allDay boolean
openingTime time
closingTime time

Measure domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
subtitle string
status+^! code
experimental^ boolean
subject[x] CodeableConcept Reference
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
usage string
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
library* canonical
disclaimer^ markdown
scoring^ CodeableConcept
compositeScoring^ CodeableConcept
type*^ CodeableConcept
riskAdjustment^ string
rateAggregation^ string
rationale^ markdown
clinicalRecommendationStatement^ markdown
improvementNotation^ CodeableConcept
definition*^ markdown
guidance^ markdown
group* #Measure.group
supplementalData* #Measure.supplementalData

Measure.group backbone
code CodeableConcept
description string
population* #Measure.group.population
stratifier* #Measure.group.stratifier

Measure.group.population backbone
code CodeableConcept
description string
criteria+ Expression

Measure.group.stratifier backbone
code CodeableConcept
description string
criteria Expression
component* #Measure.group.stratifier.component

Measure.group.stratifier.component backbone
code CodeableConcept
description string
criteria+ Expression

Measure.supplementalData backbone
code CodeableConcept
usage* CodeableConcept
description string
criteria+ Expression

MeasureReport domain
identifier*^ Identifier
status+^! code
type+^ code
measure+^ canonical
subject^ Reference
date^ dateTime
reporter^ Reference
period+^ Period
improvementNotation^! CodeableConcept
group* #MeasureReport.group
evaluatedResource* Reference

MeasureReport.group backbone
code^ CodeableConcept
population* #MeasureReport.group.population
measureScore^ Quantity
stratifier* #MeasureReport.group.stratifier

MeasureReport.group.population backbone
code^ CodeableConcept
count integer
subjectResults Reference

MeasureReport.group.stratifier backbone
code* CodeableConcept
stratum* #MeasureReport.group.stratifier.stratum

MeasureReport.group.stratifier.stratum backbone
value CodeableConcept
component* #MeasureReport.group.stratifier.stratum.component
population* #MeasureReport.group.stratifier.stratum.population
measureScore Quantity

MeasureReport.group.stratifier.stratum.component backbone
code+ CodeableConcept
value+ CodeableConcept

MeasureReport.group.stratifier.stratum.population backbone
code CodeableConcept
count integer
subjectResults Reference

Media domain
identifier*^ Identifier
basedOn*^ Reference
partOf*^ Reference
status+^! code
type^ CodeableConcept
modality^ CodeableConcept
view^ CodeableConcept
subject^ Reference
encounter^ Reference
created[x]^ dateTime Period
issued^ instant
operator^ Reference
reasonCode*^ CodeableConcept
bodySite^ CodeableConcept
deviceName^ string
device^ Reference
height^ positiveInt
width^ positiveInt
frames^ positiveInt
duration^ decimal
content+^ Attachment
note* Annotation

Medication domain
identifier*^ Identifier
code^ CodeableConcept
status^! code
manufacturer^ Reference
form CodeableConcept
amount^ Ratio
ingredient* #Medication.ingredient
batch #Medication.batch

Medication.ingredient backbone
item[x]+ CodeableConcept Reference
isActive boolean
strength Ratio

Medication.batch backbone
lotNumber string
expirationDate dateTime

MedicationAdministration domain
identifier* Identifier
instantiates*^ uri
partOf*^ Reference
status+^! code
statusReason* CodeableConcept
category CodeableConcept
medication[x]+^ CodeableConcept Reference
subject+^ Reference
context Reference
supportingInformation* Reference
effective[x]+^ dateTime Period
performer*^ #MedicationAdministration.performer
reasonCode* CodeableConcept
reasonReference* Reference
request Reference
device* Reference
note* Annotation
dosage #MedicationAdministration.dosage
eventHistory* Reference

MedicationAdministration.performer backbone
function CodeableConcept
actor+^ Reference

MedicationAdministration.dosage backbone
text string
site CodeableConcept
route CodeableConcept
method CodeableConcept
dose Quantity
rate[x] Ratio Quantity

MedicationDispense domain
identifier* Identifier
partOf* Reference
status+^! code
statusReason[x] CodeableConcept Reference
category CodeableConcept
medication[x]+^ CodeableConcept Reference
subject^ Reference
context Reference
supportingInformation* Reference
performer* #MedicationDispense.performer
location Reference
authorizingPrescription* Reference
type CodeableConcept
quantity Quantity
daysSupply Quantity
whenPrepared^ dateTime
whenHandedOver dateTime
destination Reference
receiver* Reference
note* Annotation
dosageInstruction* Dosage
substitution #MedicationDispense.substitution
detectedIssue* Reference
eventHistory* Reference

MedicationDispense.performer backbone
function CodeableConcept
actor+ Reference

MedicationDispense.substitution backbone
wasSubstituted+ boolean
type CodeableConcept
reason* CodeableConcept
responsibleParty* Reference

MedicationKnowledge domain
code^ CodeableConcept
status^! code
manufacturer^ Reference
doseForm CodeableConcept
amount^ Quantity
synonym*^ string
relatedMedicationKnowledge* #MedicationKnowledge.relatedMedicationKnowledge
associatedMedication* Reference
productType* CodeableConcept
monograph* #MedicationKnowledge.monograph
ingredient* #MedicationKnowledge.ingredient
preparationInstruction markdown
intendedRoute* CodeableConcept
cost* #MedicationKnowledge.cost
monitoringProgram* #MedicationKnowledge.monitoringProgram
administrationGuidelines* #MedicationKnowledge.administrationGuidelines
medicineClassification* #MedicationKnowledge.medicineClassification
packaging #MedicationKnowledge.packaging
drugCharacteristic* #MedicationKnowledge.drugCharacteristic
contraindication* Reference
regulatory* #MedicationKnowledge.regulatory
kinetics* #MedicationKnowledge.kinetics

MedicationKnowledge.relatedMedicationKnowledge backbone
type+ CodeableConcept
reference+* Reference

MedicationKnowledge.monograph backbone
type CodeableConcept
source Reference

MedicationKnowledge.ingredient backbone
item[x]+ CodeableConcept Reference
isActive boolean
strength Ratio

MedicationKnowledge.cost backbone
type+ CodeableConcept
source string
cost+ Money

MedicationKnowledge.monitoringProgram backbone
type CodeableConcept
name string

MedicationKnowledge.administrationGuidelines backbone
dosage* #MedicationKnowledge.administrationGuidelines.dosage
indication[x] CodeableConcept Reference
patientCharacteristics* #MedicationKnowledge.administrationGuidelines.patientCharacteristics

MedicationKnowledge.administrationGuidelines.dosage backbone
type+ CodeableConcept
dosage+* Dosage

MedicationKnowledge.administrationGuidelines.patientCharacteristics backbone
characteristic[x]+ CodeableConcept Quantity
value* string

MedicationKnowledge.medicineClassification backbone
type+ CodeableConcept
classification* CodeableConcept

MedicationKnowledge.packaging backbone
type CodeableConcept
quantity Quantity

MedicationKnowledge.drugCharacteristic backbone
type CodeableConcept
value[x] CodeableConcept string Quantity base64Binary

MedicationKnowledge.regulatory backbone
regulatoryAuthority+ Reference
substitution* #MedicationKnowledge.regulatory.substitution
schedule* #MedicationKnowledge.regulatory.schedule
maxDispense #MedicationKnowledge.regulatory.maxDispense

MedicationKnowledge.regulatory.substitution backbone
type+ CodeableConcept
allowed+ boolean

MedicationKnowledge.regulatory.schedule backbone
schedule+ CodeableConcept

MedicationKnowledge.regulatory.maxDispense backbone
quantity+ Quantity
period Duration

MedicationKnowledge.kinetics backbone
areaUnderCurve* Quantity
lethalDose50* Quantity
halfLifePeriod Duration

MedicationRequest domain
identifier* Identifier
status+^! code
statusReason CodeableConcept
intent+^! code
category* CodeableConcept
priority^ code
doNotPerform^! boolean
reported[x]^ boolean Reference
medication[x]+^ CodeableConcept Reference
subject+^ Reference
encounter Reference
supportingInformation* Reference
authoredOn^ dateTime
requester^ Reference
performer Reference
performerType^ CodeableConcept
recorder Reference
reasonCode* CodeableConcept
reasonReference* Reference
instantiatesCanonical*^ canonical
instantiatesUri*^ uri
basedOn*^ Reference
groupIdentifier^ Identifier
courseOfTherapyType CodeableConcept
insurance* Reference
note* Annotation
dosageInstruction* Dosage
dispenseRequest #MedicationRequest.dispenseRequest
substitution #MedicationRequest.substitution
priorPrescription Reference
detectedIssue* Reference
eventHistory* Reference

MedicationRequest.dispenseRequest backbone
initialFill #MedicationRequest.dispenseRequest.initialFill
dispenseInterval Duration
validityPeriod Period
numberOfRepeatsAllowed unsignedInt
quantity Quantity
expectedSupplyDuration Duration
performer Reference

MedicationRequest.dispenseRequest.initialFill backbone
quantity Quantity
duration Duration

MedicationRequest.substitution backbone
allowed[x]+ boolean CodeableConcept
reason CodeableConcept

MedicationStatement domain
identifier*^ Identifier
basedOn*^ Reference
partOf*^ Reference
status+^! code
statusReason* CodeableConcept
category^ CodeableConcept
medication[x]+^ CodeableConcept Reference
subject+^ Reference
context^ Reference
effective[x]^ dateTime Period
dateAsserted^ dateTime
informationSource Reference
derivedFrom* Reference
reasonCode* CodeableConcept
reasonReference* Reference
note* Annotation
dosage* Dosage

MedicinalProduct domain
identifier*^ Identifier
type^ CodeableConcept
domain^ Coding
combinedPharmaceuticalDoseForm^ CodeableConcept
legalStatusOfSupply^ CodeableConcept
additionalMonitoringIndicator^ CodeableConcept
specialMeasures*^ string
paediatricUseIndicator^ CodeableConcept
productClassification*^ CodeableConcept
marketingStatus*^ MarketingStatus
pharmaceuticalProduct*^ Reference
packagedMedicinalProduct*^ Reference
attachedDocument*^ Reference
masterFile*^ Reference
contact*^ Reference
clinicalTrial*^ Reference
name+*^ #MedicinalProduct.name
crossReference*^ Identifier
manufacturingBusinessOperation*^ #MedicinalProduct.manufacturingBusinessOperation
specialDesignation*^ #MedicinalProduct.specialDesignation

MedicinalProduct.name backbone
productName+^ string
namePart*^ #MedicinalProduct.name.namePart
countryLanguage*^ #MedicinalProduct.name.countryLanguage

MedicinalProduct.name.namePart backbone
part+^ string
type+^ Coding

MedicinalProduct.name.countryLanguage backbone
country+^ CodeableConcept
jurisdiction^ CodeableConcept
language+^ CodeableConcept

MedicinalProduct.manufacturingBusinessOperation backbone
operationType^ CodeableConcept
authorisationReferenceNumber^ Identifier
effectiveDate^ dateTime
confidentialityIndicator^ CodeableConcept
manufacturer*^ Reference
regulator^ Reference

MedicinalProduct.specialDesignation backbone
identifier*^ Identifier
type^ CodeableConcept
intendedUse^ CodeableConcept
indication[x]^ CodeableConcept Reference
status^ CodeableConcept
date^ dateTime
species^ CodeableConcept

MedicinalProductAuthorization domain
identifier*^ Identifier
subject^ Reference
country*^ CodeableConcept
jurisdiction*^ CodeableConcept
status^ CodeableConcept
statusDate^ dateTime
restoreDate^ dateTime
validityPeriod^ Period
dataExclusivityPeriod^ Period
dateOfFirstAuthorization^ dateTime
internationalBirthDate^ dateTime
legalBasis^ CodeableConcept
jurisdictionalAuthorization*^ #MedicinalProductAuthorization.jurisdictionalAuthorization
holder^ Reference
regulator^ Reference
procedure^ #MedicinalProductAuthorization.procedure

MedicinalProductAuthorization.jurisdictionalAuthorization backbone
identifier*^ Identifier
country^ CodeableConcept
jurisdiction*^ CodeableConcept
legalStatusOfSupply^ CodeableConcept
validityPeriod^ Period

MedicinalProductAuthorization.procedure backbone
identifier^ Identifier
type+^ CodeableConcept
date[x]^ Period dateTime
application*^ #MedicinalProductAuthorization.procedure

MedicinalProductContraindication domain
subject*^ Reference
disease^ CodeableConcept
diseaseStatus^ CodeableConcept
comorbidity*^ CodeableConcept
therapeuticIndication*^ Reference
otherTherapy*^ #MedicinalProductContraindication.otherTherapy
population*^ Population

MedicinalProductContraindication.otherTherapy backbone
therapyRelationshipType+^ CodeableConcept
medication[x]+^ CodeableConcept Reference

MedicinalProductIndication domain
subject*^ Reference
diseaseSymptomProcedure^ CodeableConcept
diseaseStatus^ CodeableConcept
comorbidity*^ CodeableConcept
intendedEffect^ CodeableConcept
duration^ Quantity
otherTherapy*^ #MedicinalProductIndication.otherTherapy
undesirableEffect*^ Reference
population*^ Population

MedicinalProductIndication.otherTherapy backbone
therapyRelationshipType+^ CodeableConcept
medication[x]+^ CodeableConcept Reference

MedicinalProductIngredient domain
identifier^ Identifier
role+^ CodeableConcept
allergenicIndicator^ boolean
manufacturer*^ Reference
specifiedSubstance*^ #MedicinalProductIngredient.specifiedSubstance
substance^ #MedicinalProductIngredient.substance

MedicinalProductIngredient.specifiedSubstance backbone
code+^ CodeableConcept
group+^ CodeableConcept
confidentiality^ CodeableConcept
strength*^ #MedicinalProductIngredient.specifiedSubstance.strength

MedicinalProductIngredient.specifiedSubstance.strength backbone
presentation+^ Ratio
presentationLowLimit^! Ratio
concentration^ Ratio
concentrationLowLimit^! Ratio
measurementPoint^ string
country*^ CodeableConcept
referenceStrength*^ #MedicinalProductIngredient.specifiedSubstance.strength.referenceStrength

MedicinalProductIngredient.specifiedSubstance.strength.referenceStrength backbone
substance^ CodeableConcept
strength+^ Ratio
strengthLowLimit^ Ratio
measurementPoint^ string
country*^ CodeableConcept

MedicinalProductIngredient.substance backbone
code+^ CodeableConcept
strength*^ #MedicinalProductIngredient.specifiedSubstance.strength

MedicinalProductInteraction domain
subject*^ Reference
description^ string
interactant*^ #MedicinalProductInteraction.interactant
type^ CodeableConcept
effect^ CodeableConcept
incidence^ CodeableConcept
management^ CodeableConcept

MedicinalProductInteraction.interactant backbone
item[x]+^ Reference CodeableConcept

MedicinalProductManufactured domain
manufacturedDoseForm+^ CodeableConcept
unitOfPresentation^ CodeableConcept
quantity+^ Quantity
manufacturer*^ Reference
ingredient*^ Reference
physicalCharacteristics^ ProdCharacteristic
otherCharacteristics*^ CodeableConcept

MedicinalProductPackaged domain
identifier*^ Identifier
subject*^ Reference
description^ string
legalStatusOfSupply^ CodeableConcept
marketingStatus*^ MarketingStatus
marketingAuthorization^ Reference
manufacturer*^ Reference
batchIdentifier*^ #MedicinalProductPackaged.batchIdentifier
packageItem+*^ #MedicinalProductPackaged.packageItem

MedicinalProductPackaged.batchIdentifier backbone
outerPackaging+^ Identifier
immediatePackaging^ Identifier

MedicinalProductPackaged.packageItem backbone
identifier*^ Identifier
type+^ CodeableConcept
quantity+^ Quantity
material*^ CodeableConcept
alternateMaterial*^ CodeableConcept
device*^ Reference
manufacturedItem*^ Reference
packageItem*^ #MedicinalProductPackaged.packageItem
physicalCharacteristics^ ProdCharacteristic
otherCharacteristics*^ CodeableConcept
shelfLifeStorage*^ ProductShelfLife
manufacturer*^ Reference

MedicinalProductPharmaceutical domain
identifier*^ Identifier
administrableDoseForm+^ CodeableConcept
unitOfPresentation^ CodeableConcept
ingredient*^ Reference
device*^ Reference
characteristics*^ #MedicinalProductPharmaceutical.characteristics
routeOfAdministration+*^ #MedicinalProductPharmaceutical.routeOfAdministration

MedicinalProductPharmaceutical.characteristics backbone
code+^ CodeableConcept
status^ CodeableConcept

MedicinalProductPharmaceutical.routeOfAdministration backbone
code+^ CodeableConcept
firstDose^ Quantity
maxSingleDose^ Quantity
maxDosePerDay^ Quantity
maxDosePerTreatmentPeriod^ Ratio
maxTreatmentPeriod^ Duration
targetSpecies*^ #MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies

MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies backbone
code+^ CodeableConcept
withdrawalPeriod*^ #MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies.withdrawalPeriod

MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies.withdrawalPeriod backbone
tissue+^ CodeableConcept
value+^ Quantity
supportingInformation^ string

MedicinalProductUndesirableEffect domain
subject*^ Reference
symptomConditionEffect^ CodeableConcept
classification^ CodeableConcept
frequencyOfOccurrence^ CodeableConcept
population*^ Population

MessageDefinition domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
replaces*^ canonical
status+^! code
experimental^ boolean
date+^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose^ markdown
copyright markdown
base^ canonical
parent*^ canonical
event[x]+^ Coding uri
category^ code
focus*^ #MessageDefinition.focus
responseRequired code
allowedResponse* #MessageDefinition.allowedResponse
graph* canonical

MessageDefinition.focus backbone
code+^ code
profile canonical
min+^ unsignedInt
max string

MessageDefinition.allowedResponse backbone
message+ canonical
situation markdown

MessageHeader domain
event[x]+^ Coding uri
destination*^ #MessageHeader.destination
sender^ Reference
enterer^ Reference
author^ Reference
source+^ #MessageHeader.source
responsible^ Reference
reason^ CodeableConcept
response^ #MessageHeader.response
focus*^ Reference
definition^ canonical

MessageHeader.destination backbone
name^ string
target^ Reference
endpoint+^ url
receiver^ Reference

MessageHeader.source backbone
name^ string
software^ string
version^ string
contact^ ContactPoint
endpoint+^ url

MessageHeader.response backbone
identifier+^ id
code+^ code
details^ Reference

MolecularSequence domain
identifier*^ Identifier
type^ code
coordinateSystem+^ integer
patient^ Reference
specimen^ Reference
device^ Reference
performer^ Reference
quantity^ Quantity
referenceSeq^ #MolecularSequence.referenceSeq
variant*^ #MolecularSequence.variant
observedSeq^ string
quality*^ #MolecularSequence.quality
readCoverage^ integer
repository*^ #MolecularSequence.repository
pointer*^ Reference
structureVariant*^ #MolecularSequence.structureVariant

MolecularSequence.referenceSeq backbone
chromosome^ CodeableConcept
genomeBuild^ string
orientation^ code
referenceSeqId^ CodeableConcept
referenceSeqPointer^ Reference
referenceSeqString^ string
strand^ code
windowStart^ integer
windowEnd^ integer

MolecularSequence.variant backbone
start^ integer
end^ integer
observedAllele^ string
referenceAllele^ string
cigar^ string
variantPointer^ Reference

MolecularSequence.quality backbone
type+^ code
standardSequence^ CodeableConcept
start^ integer
end^ integer
score^ Quantity
method^ CodeableConcept
truthTP^ decimal
queryTP^ decimal
truthFN^ decimal
queryFP^ decimal
gtFP^ decimal
precision^ decimal
recall^ decimal
fScore^ decimal
roc^ #MolecularSequence.quality.roc

MolecularSequence.quality.roc backbone
score*^ integer
numTP*^ integer
numFP*^ integer
numFN*^ integer
precision*^ decimal
sensitivity*^ decimal
fMeasure*^ decimal

MolecularSequence.repository backbone
type+^ code
url^ uri
name^ string
datasetId^ string
variantsetId^ string
readsetId^ string

MolecularSequence.structureVariant backbone
variantType^ CodeableConcept
exact^ boolean
length^ integer
outer^ #MolecularSequence.structureVariant.outer
inner^ #MolecularSequence.structureVariant.inner

MolecularSequence.structureVariant.outer backbone
start^ integer
end^ integer

MolecularSequence.structureVariant.inner backbone
start^ integer
end^ integer

NamingSystem domain
name+^ string
status+^! code
kind+^ code
date+^ dateTime
publisher^ string
contact*^ ContactDetail
responsible string
type CodeableConcept
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
usage string
uniqueId+*^ #NamingSystem.uniqueId

NamingSystem.uniqueId backbone
type+^ code
value+^ string
preferred boolean
comment string
period Period

NutritionOrder domain
identifier* Identifier
instantiatesCanonical*^ canonical
instantiatesUri*^ uri
instantiates* uri
status+^! code
intent+^! code
patient+^ Reference
encounter Reference
dateTime+^ dateTime
orderer^ Reference
allergyIntolerance* Reference
foodPreferenceModifier* CodeableConcept
excludeFoodModifier* CodeableConcept
oralDiet #NutritionOrder.oralDiet
supplement* #NutritionOrder.supplement
enteralFormula #NutritionOrder.enteralFormula
note* Annotation

NutritionOrder.oralDiet backbone
type*^ CodeableConcept
schedule* Timing
nutrient* #NutritionOrder.oralDiet.nutrient
texture* #NutritionOrder.oralDiet.texture
fluidConsistencyType* CodeableConcept
instruction^ string

NutritionOrder.oralDiet.nutrient backbone
modifier CodeableConcept
amount Quantity

NutritionOrder.oralDiet.texture backbone
modifier CodeableConcept
foodType CodeableConcept

NutritionOrder.supplement backbone
type^ CodeableConcept
productName string
schedule* Timing
quantity Quantity
instruction^ string

NutritionOrder.enteralFormula backbone
baseFormulaType^ CodeableConcept
baseFormulaProductName string
additiveType CodeableConcept
additiveProductName string
caloricDensity Quantity
routeofAdministration CodeableConcept
administration* #NutritionOrder.enteralFormula.administration
maxVolumeToDeliver Quantity
administrationInstruction^ string

NutritionOrder.enteralFormula.administration backbone
schedule Timing
quantity Quantity
rate[x] Quantity Ratio

Observation domain
identifier*^ Identifier
basedOn*^ Reference
partOf*^ Reference
status+^! code
category* CodeableConcept
code+^ CodeableConcept
subject^ Reference
focus*^ Reference
encounter^ Reference
effective[x]^ dateTime Period Timing instant
issued^ instant
performer*^ Reference
value[x]^ Quantity CodeableConcept string boolean integer Range Ratio SampledData time dateTime Period
dataAbsentReason CodeableConcept
interpretation* CodeableConcept
note* Annotation
bodySite CodeableConcept
method CodeableConcept
specimen Reference
device Reference
referenceRange* #Observation.referenceRange
hasMember*^ Reference
derivedFrom*^ Reference
component*^ #Observation.component

Observation.referenceRange backbone
low Quantity
high Quantity
type CodeableConcept
appliesTo* CodeableConcept
age Range
text string

Observation.component backbone
code+^ CodeableConcept
value[x]^ Quantity CodeableConcept string boolean integer Range Ratio SampledData time dateTime Period
dataAbsentReason CodeableConcept
interpretation* CodeableConcept
referenceRange* #Observation.referenceRange

ObservationDefinition domain
category*^ CodeableConcept
code+^ CodeableConcept
identifier*^ Identifier
permittedDataType* code
multipleResultsAllowed boolean
method CodeableConcept
preferredReportName string
quantitativeDetails #ObservationDefinition.quantitativeDetails
qualifiedInterval* #ObservationDefinition.qualifiedInterval
validCodedValueSet Reference
normalCodedValueSet Reference
abnormalCodedValueSet Reference
criticalCodedValueSet Reference

ObservationDefinition.quantitativeDetails backbone
customaryUnit CodeableConcept
unit CodeableConcept
conversionFactor decimal
decimalPrecision integer

ObservationDefinition.qualifiedInterval backbone
category code
range Range
context CodeableConcept
appliesTo* CodeableConcept
gender code
age Range
gestationalAge Range
condition string

OperationDefinition domain
url^ uri
version^ string
name+^ string
title^ string
status+^! code
kind+^ code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
affectsState^ boolean
code+^ code
comment markdown
base^ canonical
resource*^ code
system+^ boolean
type+^ boolean
instance+^ boolean
inputProfile canonical
outputProfile canonical
parameter* #OperationDefinition.parameter
overload* #OperationDefinition.overload

OperationDefinition.parameter backbone
name+ code
use+ code
min+ integer
max+ string
documentation string
type code
targetProfile* canonical
searchType code
binding #OperationDefinition.parameter.binding
referencedFrom* #OperationDefinition.parameter.referencedFrom
part* #OperationDefinition.parameter

OperationDefinition.parameter.binding backbone
strength+ code
valueSet+ canonical

OperationDefinition.parameter.referencedFrom backbone
source+ string
sourceId string

OperationDefinition.overload backbone
parameterName* string
comment string

OperationOutcome domain
issue+*^ #OperationOutcome.issue

OperationOutcome.issue backbone
severity+^ code
code+^ code
details^ CodeableConcept
diagnostics^ string
location*^ string
expression*^ string

Organization domain
identifier*^ Identifier
active^! boolean
type*^ CodeableConcept
name^ string
alias* string
telecom* ContactPoint
address* Address
partOf^ Reference
contact* #Organization.contact
endpoint* Reference

Organization.contact backbone
purpose CodeableConcept
name HumanName
telecom* ContactPoint
address Address

OrganizationAffiliation domain
identifier*^ Identifier
active^ boolean
period^ Period
organization^ Reference
participatingOrganization^ Reference
network*^ Reference
code*^ CodeableConcept
specialty*^ CodeableConcept
location*^ Reference
healthcareService* Reference
telecom*^ ContactPoint
endpoint* Reference

Parameters resource
parameter*^ #Parameters.parameter

Parameters.parameter backbone
name+^ string
value[x]^ base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
resource^ Resource
part*^ #Parameters.parameter

Patient domain
identifier*^ Identifier
active^! boolean
name*^ HumanName
telecom*^ ContactPoint
gender^ code
birthDate^ date
deceased[x]^! boolean dateTime
address*^ Address
maritalStatus CodeableConcept
multipleBirth[x] boolean integer
photo* Attachment
contact* #Patient.contact
communication* #Patient.communication
generalPractitioner* Reference
managingOrganization^ Reference
link*^! #Patient.link

Patient.contact backbone
relationship* CodeableConcept
name HumanName
telecom* ContactPoint
address Address
gender code
organization Reference
period Period

Patient.communication backbone
language+ CodeableConcept
preferred boolean

Patient.link backbone
other+^ Reference
type+^ code

PaymentNotice domain
identifier* Identifier
status+^! code
request Reference
response Reference
created+^ dateTime
provider Reference
payment+^ Reference
paymentDate date
payee Reference
recipient+^ Reference
amount+^ Money
paymentStatus CodeableConcept

PaymentReconciliation domain
identifier* Identifier
status+^! code
period^ Period
created+^ dateTime
paymentIssuer^ Reference
request Reference
requestor Reference
outcome code
disposition string
paymentDate+^ date
paymentAmount+^ Money
paymentIdentifier Identifier
detail* #PaymentReconciliation.detail
formCode CodeableConcept
processNote* #PaymentReconciliation.processNote

PaymentReconciliation.detail backbone
identifier Identifier
predecessor Identifier
type+ CodeableConcept
request Reference
submitter Reference
response Reference
date date
responsible Reference
payee Reference
amount Money

PaymentReconciliation.processNote backbone
type code
text string

Person domain
identifier* Identifier
name*^ HumanName
telecom*^ ContactPoint
gender^ code
birthDate^ date
address* Address
photo Attachment
managingOrganization^ Reference
active^! boolean
link* #Person.link

Person.link backbone
target+ Reference
assurance code

PlanDefinition domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
subtitle string
type^ CodeableConcept
status+^! code
experimental^ boolean
subject[x] CodeableConcept Reference
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
usage string
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
library* canonical
goal* #PlanDefinition.goal
action* #PlanDefinition.action

PlanDefinition.goal backbone
category CodeableConcept
description+ CodeableConcept
priority CodeableConcept
start CodeableConcept
addresses* CodeableConcept
documentation* RelatedArtifact
target* #PlanDefinition.goal.target

PlanDefinition.goal.target backbone
measure CodeableConcept
detail[x] Quantity Range CodeableConcept
due Duration

PlanDefinition.action backbone
prefix string
title string
description string
textEquivalent string
priority code
code* CodeableConcept
reason* CodeableConcept
documentation* RelatedArtifact
goalId* id
subject[x] CodeableConcept Reference
trigger* TriggerDefinition
condition* #PlanDefinition.action.condition
input* DataRequirement
output* DataRequirement
relatedAction* #PlanDefinition.action.relatedAction
timing[x] dateTime Age Period Duration Range Timing
participant* #PlanDefinition.action.participant
type CodeableConcept
groupingBehavior code
selectionBehavior code
requiredBehavior code
precheckBehavior code
cardinalityBehavior code
definition[x] canonical uri
transform canonical
dynamicValue* #PlanDefinition.action.dynamicValue
action* #PlanDefinition.action

PlanDefinition.action.condition backbone
kind+ code
expression Expression

PlanDefinition.action.relatedAction backbone
actionId+ id
relationship+ code
offset[x] Duration Range

PlanDefinition.action.participant backbone
type+ code
role CodeableConcept

PlanDefinition.action.dynamicValue backbone
path string
expression Expression

Practitioner domain
identifier*^ Identifier
active^ boolean
name*^ HumanName
telecom*^ ContactPoint
address*^ Address
gender^ code
birthDate^ date
photo* Attachment
qualification* #Practitioner.qualification
communication* CodeableConcept

Practitioner.qualification backbone
identifier* Identifier
code+ CodeableConcept
period Period
issuer Reference

PractitionerRole domain
identifier*^ Identifier
active^ boolean
period^ Period
practitioner^ Reference
organization^ Reference
code*^ CodeableConcept
specialty*^ CodeableConcept
location*^ Reference
healthcareService* Reference
telecom*^ ContactPoint
availableTime* #PractitionerRole.availableTime
notAvailable* #PractitionerRole.notAvailable
availabilityExceptions string
endpoint* Reference

PractitionerRole.availableTime backbone
daysOfWeek* code
allDay boolean
availableStartTime time
availableEndTime time

PractitionerRole.notAvailable backbone
description+ string
during Period

Procedure domain
identifier*^ Identifier
instantiatesCanonical*^ canonical
instantiatesUri*^ uri
basedOn*^ Reference
partOf*^ Reference
status+^! code
statusReason^ CodeableConcept
category^ CodeableConcept
code^ CodeableConcept
subject+^ Reference
encounter^ Reference
performed[x]^ dateTime Period string Age Range
recorder^ Reference
asserter^ Reference
performer*^ #Procedure.performer
location^ Reference
reasonCode*^ CodeableConcept
reasonReference*^ Reference
bodySite*^ CodeableConcept
outcome^ CodeableConcept
report* Reference
complication* CodeableConcept
complicationDetail* Reference
followUp* CodeableConcept
note* Annotation
focalDevice* #Procedure.focalDevice
usedReference* Reference
usedCode* CodeableConcept

Procedure.performer backbone
function^ CodeableConcept
actor+^ Reference
onBehalfOf Reference

Procedure.focalDevice backbone
action CodeableConcept
manipulated+ Reference

Provenance domain
target+*^ Reference
occurred[x] Period dateTime
recorded+^ instant
policy* uri
location Reference
reason* CodeableConcept
activity CodeableConcept
agent+* #Provenance.agent
entity* #Provenance.entity
signature* Signature

Provenance.agent backbone
type^ CodeableConcept
role* CodeableConcept
who+^ Reference
onBehalfOf Reference

Provenance.entity backbone
role+^ code
what+^ Reference
agent* #Provenance.agent

Questionnaire domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
derivedFrom* canonical
status+^! code
experimental^ boolean
subjectType*^ code
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
code*^ Coding
item* #Questionnaire.item

Questionnaire.item backbone
linkId+ string
definition uri
code* Coding
prefix string
text string
type+ code
enableWhen*! #Questionnaire.item.enableWhen
enableBehavior code
required boolean
repeats boolean
readOnly boolean
maxLength integer
answerValueSet canonical
answerOption* #Questionnaire.item.answerOption
initial* #Questionnaire.item.initial
item* #Questionnaire.item

Questionnaire.item.enableWhen backbone
question+ string
operator+ code
answer[x]+ boolean decimal integer date dateTime time string Coding Quantity Reference

Questionnaire.item.answerOption backbone
value[x]+ integer date time string Coding Reference
initialSelected boolean

Questionnaire.item.initial backbone
value[x]+ boolean decimal integer date dateTime time string uri Attachment Coding Quantity Reference

QuestionnaireResponse domain
identifier^ Identifier
basedOn*^ Reference
partOf*^ Reference
questionnaire^ canonical
status+^! code
subject^ Reference
encounter^ Reference
authored^ dateTime
author^ Reference
source^ Reference
item* #QuestionnaireResponse.item

QuestionnaireResponse.item backbone
linkId+ string
definition uri
text string
answer* #QuestionnaireResponse.item.answer
item* #QuestionnaireResponse.item

QuestionnaireResponse.item.answer backbone
value[x] boolean decimal integer date dateTime time string uri Attachment Coding Quantity Reference
item* #QuestionnaireResponse.item

RelatedPerson domain
identifier*^ Identifier
active^! boolean
patient+^ Reference
relationship*^ CodeableConcept
name*^ HumanName
telecom*^ ContactPoint
gender^ code
birthDate^ date
address*^ Address
photo* Attachment
period Period
communication* #RelatedPerson.communication

RelatedPerson.communication backbone
language+ CodeableConcept
preferred boolean

RequestGroup domain
identifier*^ Identifier
instantiatesCanonical*^ canonical
instantiatesUri*^ uri
basedOn* Reference
replaces* Reference
groupIdentifier^ Identifier
status+^! code
intent+^! code
priority^ code
code^ CodeableConcept
subject Reference
encounter Reference
authoredOn dateTime
author Reference
reasonCode* CodeableConcept
reasonReference* Reference
note* Annotation
action* #RequestGroup.action

RequestGroup.action backbone
prefix string
title string
description^ string
textEquivalent^ string
priority code
code* CodeableConcept
documentation* RelatedArtifact
condition* #RequestGroup.action.condition
relatedAction* #RequestGroup.action.relatedAction
timing[x] dateTime Age Period Duration Range Timing
participant* Reference
type CodeableConcept
groupingBehavior code
selectionBehavior code
requiredBehavior code
precheckBehavior code
cardinalityBehavior code
resource Reference
action* #RequestGroup.action

RequestGroup.action.condition backbone
kind+ code
expression Expression

RequestGroup.action.relatedAction backbone
actionId+ id
relationship+ code
offset[x] Duration Range

ResearchDefinition domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
shortTitle string
subtitle string
status+^! code
experimental^ boolean
subject[x] CodeableConcept Reference
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
comment* string
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
usage string
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
library* canonical
population+^ Reference
exposure^ Reference
exposureAlternative^ Reference
outcome^ Reference

ResearchElementDefinition domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
shortTitle^ string
subtitle string
status+^! code
experimental^ boolean
subject[x] CodeableConcept Reference
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
comment* string
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
usage string
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
library* canonical
type+^ code
variableType code
characteristic+*^ #ResearchElementDefinition.characteristic

ResearchElementDefinition.characteristic backbone
definition[x]+^ CodeableConcept canonical Expression DataRequirement
usageContext* UsageContext
exclude boolean
unitOfMeasure CodeableConcept
studyEffectiveDescription string
studyEffective[x] dateTime Period Duration Timing
studyEffectiveTimeFromStart Duration
studyEffectiveGroupMeasure code
participantEffectiveDescription string
participantEffective[x] dateTime Period Duration Timing
participantEffectiveTimeFromStart Duration
participantEffectiveGroupMeasure code

ResearchStudy domain
identifier*^ Identifier
name string
title^ string
label* #ResearchStudy.label
protocol*^ Reference
partOf*^ Reference
status+^! code
primaryPurposeType^ CodeableConcept
phase^ CodeableConcept
studyDesign*^ CodeableConcept
category*^ CodeableConcept
focus*^ CodeableConcept
condition*^ CodeableConcept
contact*^ ContactDetail
relatedArtifact* RelatedArtifact
keyword*^ CodeableConcept
location*^ CodeableConcept
region*^ CodeableConcept
descriptionSummary markdown
description markdown
enrollment*^ Reference
period^ Period
sponsor^ Reference
principalInvestigator^ Reference
site*^ Reference
reasonStopped^ CodeableConcept
note* Annotation
arm* #ResearchStudy.arm
classifier* CodeableConcept
associatedParty* #ResearchStudy.associatedParty
progressStatus* #ResearchStudy.progressStatus
whyStopped^ CodeableConcept
recruitment^ #ResearchStudy.recruitment
comparisonGroup* #ResearchStudy.comparisonGroup
objective* #ResearchStudy.objective
outcomeMeasure* #ResearchStudy.outcomeMeasure
result*^ Reference

ResearchStudy.label backbone
type CodeableConcept
value string

ResearchStudy.arm backbone
name+ string
type CodeableConcept
description string

ResearchStudy.associatedParty backbone
name string
role+ CodeableConcept
period* Period
classifier* CodeableConcept
party Reference

ResearchStudy.progressStatus backbone
state+ CodeableConcept
actual boolean
period Period

ResearchStudy.recruitment backbone
targetNumber unsignedInt
actualNumber unsignedInt
eligibility Reference
actualGroup^ Reference

ResearchStudy.comparisonGroup backbone
linkId id
name+ string
type CodeableConcept
description markdown
intendedExposure* Reference
observedGroup Reference

ResearchStudy.objective backbone
name string
type CodeableConcept
description markdown

ResearchStudy.outcomeMeasure backbone
name string
type* CodeableConcept
description markdown
reference Reference

ResearchSubject domain
identifier*^ Identifier
status+^! code
period^ Period
study+^ Reference
individual+^ Reference
assignedArm string
actualArm string
consent Reference

RiskAssessment domain
identifier*^ Identifier
basedOn Reference
parent Reference
status+^ code
method^ CodeableConcept
code^ CodeableConcept
subject+^ Reference
encounter^ Reference
occurrence[x]^ dateTime Period
condition^ Reference
performer^ Reference
reasonCode* CodeableConcept
reasonReference* Reference
basis* Reference
prediction* #RiskAssessment.prediction
mitigation string
note* Annotation

RiskAssessment.prediction backbone
outcome CodeableConcept
probability[x] decimal Range
qualitativeRisk CodeableConcept
relativeRisk decimal
when[x] Period Range
rationale string

RiskEvidenceSynthesis domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
status+^! code
date^ dateTime
publisher^ string
contact*^ ContactDetail
description^ markdown
note* Annotation
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
copyright markdown
approvalDate date
lastReviewDate date
effectivePeriod^ Period
topic* CodeableConcept
author* ContactDetail
editor* ContactDetail
reviewer* ContactDetail
endorser* ContactDetail
relatedArtifact* RelatedArtifact
synthesisType CodeableConcept
studyType CodeableConcept
population+^ Reference
exposure^ Reference
outcome+^ Reference
sampleSize #RiskEvidenceSynthesis.sampleSize
riskEstimate^ #RiskEvidenceSynthesis.riskEstimate
certainty* #RiskEvidenceSynthesis.certainty

RiskEvidenceSynthesis.sampleSize backbone
description string
numberOfStudies integer
numberOfParticipants integer

RiskEvidenceSynthesis.riskEstimate backbone
description string
type CodeableConcept
value decimal
unitOfMeasure CodeableConcept
denominatorCount integer
numeratorCount integer
precisionEstimate* #RiskEvidenceSynthesis.riskEstimate.precisionEstimate

RiskEvidenceSynthesis.riskEstimate.precisionEstimate backbone
type CodeableConcept
level decimal
from decimal
to decimal

RiskEvidenceSynthesis.certainty backbone
rating* CodeableConcept
note* Annotation
certaintySubcomponent* #RiskEvidenceSynthesis.certainty.certaintySubcomponent

RiskEvidenceSynthesis.certainty.certaintySubcomponent backbone
type CodeableConcept
rating* CodeableConcept
note* Annotation

Schedule domain
identifier*^ Identifier
active^! boolean
serviceCategory*^ CodeableConcept
serviceType*^ CodeableConcept
specialty*^ CodeableConcept
actor+*^ Reference
planningHorizon^ Period
comment string

SearchParameter domain
url+^ uri
version^ string
name+^ string
derivedFrom canonical
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description+^ markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
code+^ code
base+*^ code
type+^ code
expression string
xpath string
xpathUsage code
target* code
multipleOr boolean
multipleAnd boolean
comparator* code
modifier* code
chain* string
component* #SearchParameter.component

SearchParameter.component backbone
definition+ canonical
expression+ string

ServiceRequest domain
identifier*^ Identifier
instantiatesCanonical*^ canonical
instantiatesUri*^ uri
basedOn*^ Reference
replaces*^ Reference
requisition^ Identifier
status+^! code
intent+^! code
category*^ CodeableConcept
priority^ code
doNotPerform^! boolean
code^ CodeableConcept
orderDetail*^ CodeableConcept
quantity[x]^ Quantity Ratio Range
subject+^ Reference
encounter^ Reference
occurrence[x]^ dateTime Period Timing
asNeeded[x]^ boolean CodeableConcept
authoredOn^ dateTime
requester^ Reference
performerType^ CodeableConcept
performer*^ Reference
locationCode*^ CodeableConcept
locationReference*^ Reference
reasonCode*^ CodeableConcept
reasonReference*^ Reference
insurance* Reference
supportingInfo* Reference
specimen*^ Reference
bodySite*^ CodeableConcept
note* Annotation
patientInstruction^ string
relevantHistory* Reference

Slot domain
identifier*^ Identifier
serviceCategory*^ CodeableConcept
serviceType*^ CodeableConcept
specialty*^ CodeableConcept
appointmentType^ CodeableConcept
schedule+^ Reference
status+^ code
start+^ instant
end+^ instant
overbooked boolean
comment string

Specimen domain
identifier*^ Identifier
accessionIdentifier^ Identifier
status^! code
type^ CodeableConcept
subject^ Reference
receivedTime^ dateTime
parent* Reference
request* Reference
collection #Specimen.collection
processing* #Specimen.processing
container* #Specimen.container
condition*^ CodeableConcept
note* Annotation

Specimen.collection backbone
collector^ Reference
collected[x]^ dateTime Period
duration^ Duration
quantity Quantity
method CodeableConcept
bodySite CodeableConcept
fastingStatus[x]^ CodeableConcept Duration

Specimen.processing backbone
description string
procedure CodeableConcept
additive* Reference
time[x] dateTime Period

Specimen.container backbone
identifier*^ Identifier
description string
type CodeableConcept
capacity Quantity
specimenQuantity Quantity
additive[x] CodeableConcept Reference

SpecimenDefinition domain
identifier^ Identifier
typeCollected^ CodeableConcept
patientPreparation*^ CodeableConcept
timeAspect^ string
collection*^ CodeableConcept
typeTested* #SpecimenDefinition.typeTested

SpecimenDefinition.typeTested backbone
isDerived boolean
type CodeableConcept
preference+ code
container #SpecimenDefinition.typeTested.container
requirement string
retentionTime Duration
rejectionCriterion* CodeableConcept
handling* #SpecimenDefinition.typeTested.handling

SpecimenDefinition.typeTested.container backbone
material CodeableConcept
type CodeableConcept
cap CodeableConcept
description string
capacity Quantity
minimumVolume[x] Quantity string
additive* #SpecimenDefinition.typeTested.container.additive
preparation string

SpecimenDefinition.typeTested.container.additive backbone
additive[x]+ CodeableConcept Reference

SpecimenDefinition.typeTested.handling backbone
temperatureQualifier CodeableConcept
temperatureRange Range
maxDuration Duration
instruction string

StructureDefinition domain
url+^ uri
identifier*^ Identifier
version^ string
name+^ string
title^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
copyright markdown
keyword*^ Coding
fhirVersion^ code
mapping* #StructureDefinition.mapping
kind+^ code
abstract+^ boolean
context*^ #StructureDefinition.context
contextInvariant*^ string
type+^ uri
baseDefinition^ canonical
derivation^ code
snapshot #StructureDefinition.snapshot
differential #StructureDefinition.differential

StructureDefinition.mapping backbone
identity+ id
uri uri
name string
comment string

StructureDefinition.context backbone
type+^ code
expression+^ string

StructureDefinition.snapshot backbone
element+* ElementDefinition

StructureDefinition.differential backbone
element+* ElementDefinition

StructureMap domain
url+^ uri
identifier*^ Identifier
version^ string
name+^ string
title^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
copyright markdown
structure*^ #StructureMap.structure
import*^ canonical
group+*^ #StructureMap.group

StructureMap.structure backbone
url+^ canonical
mode+^ code
alias^ string
documentation string

StructureMap.group backbone
name+^ id
extends^ id
typeMode+^ code
documentation^ string
input+*^ #StructureMap.group.input
rule+*^ #StructureMap.group.rule

StructureMap.group.input backbone
name+^ id
type^ string
mode+^ code
documentation string

StructureMap.group.rule backbone
name+^ id
source+*^ #StructureMap.group.rule.source
target*^ #StructureMap.group.rule.target
rule*^ #StructureMap.group.rule
dependent*^ #StructureMap.group.rule.dependent
documentation string

StructureMap.group.rule.source backbone
context+^ id
min^ integer
max^ string
type^ string
defaultValue[x]^ base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta
element^ string
listMode^ code
variable^ id
condition^ string
check^ string
logMessage^ string

StructureMap.group.rule.target backbone
context^ id
contextType^ code
element^ string
variable^ id
listMode*^ code
listRuleId^ id
transform^ code
parameter*^ #StructureMap.group.rule.target.parameter

StructureMap.group.rule.target.parameter backbone
value[x]+^ id string boolean integer decimal

StructureMap.group.rule.dependent backbone
name+^ id
variable+*^ string

Subscription domain
status+^! code
contact*^ ContactPoint
end^ instant
reason+^ string
criteria+^ string
error^ string
channel+^ #Subscription.channel

Subscription.channel backbone
type+^ code
endpoint^ url
payload^ code
header*^ string

Substance domain
identifier*^ Identifier
status^! code
category*^ CodeableConcept
code+^ CodeableConcept
description^ string
instance*^ #Substance.instance
ingredient*^ #Substance.ingredient

Substance.instance backbone
identifier^ Identifier
expiry^ dateTime
quantity^ Quantity

Substance.ingredient backbone
quantity^ Ratio
substance[x]+^ CodeableConcept Reference

SubstanceNucleicAcid domain
sequenceType^ CodeableConcept
numberOfSubunits^ integer
areaOfHybridisation^ string
oligoNucleotideType^ CodeableConcept
subunit*^ #SubstanceNucleicAcid.subunit

SubstanceNucleicAcid.subunit backbone
subunit^ integer
sequence^ string
length^ integer
sequenceAttachment^ Attachment
fivePrime^ CodeableConcept
threePrime^ CodeableConcept
linkage*^ #SubstanceNucleicAcid.subunit.linkage
sugar*^ #SubstanceNucleicAcid.subunit.sugar

SubstanceNucleicAcid.subunit.linkage backbone
connectivity^ string
identifier^ Identifier
name^ string
residueSite^ string

SubstanceNucleicAcid.subunit.sugar backbone
identifier^ Identifier
name^ string
residueSite^ string

SubstancePolymer domain
class^ CodeableConcept
geometry^ CodeableConcept
copolymerConnectivity*^ CodeableConcept
modification*^ string
monomerSet*^ #SubstancePolymer.monomerSet
repeat*^ #SubstancePolymer.repeat

SubstancePolymer.monomerSet backbone
ratioType^ CodeableConcept
startingMaterial*^ #SubstancePolymer.monomerSet.startingMaterial

SubstancePolymer.monomerSet.startingMaterial backbone
material^ CodeableConcept
type^ CodeableConcept
isDefining^ boolean
amount^ SubstanceAmount

SubstancePolymer.repeat backbone
numberOfUnits^ integer
averageMolecularFormula^ string
repeatUnitAmountType^ CodeableConcept
repeatUnit*^ #SubstancePolymer.repeat.repeatUnit

SubstancePolymer.repeat.repeatUnit backbone
orientationOfPolymerisation^ CodeableConcept
repeatUnit^ string
amount^ SubstanceAmount
degreeOfPolymerisation*^ #SubstancePolymer.repeat.repeatUnit.degreeOfPolymerisation
structuralRepresentation*^ #SubstancePolymer.repeat.repeatUnit.structuralRepresentation

SubstancePolymer.repeat.repeatUnit.degreeOfPolymerisation backbone
degree^ CodeableConcept
amount^ SubstanceAmount

SubstancePolymer.repeat.repeatUnit.structuralRepresentation backbone
type^ CodeableConcept
representation^ string
attachment^ Attachment

SubstanceProtein domain
sequenceType^ CodeableConcept
numberOfSubunits^ integer
disulfideLinkage*^ string
subunit*^ #SubstanceProtein.subunit

SubstanceProtein.subunit backbone
subunit^ integer
sequence^ string
length^ integer
sequenceAttachment^ Attachment
nTerminalModificationId^ Identifier
nTerminalModification^ string
cTerminalModificationId^ Identifier
cTerminalModification^ string

SubstanceReferenceInformation domain
comment^ string
gene*^ #SubstanceReferenceInformation.gene
geneElement*^ #SubstanceReferenceInformation.geneElement
classification*^ #SubstanceReferenceInformation.classification
target*^ #SubstanceReferenceInformation.target

SubstanceReferenceInformation.gene backbone
geneSequenceOrigin^ CodeableConcept
gene^ CodeableConcept
source*^ Reference

SubstanceReferenceInformation.geneElement backbone
type^ CodeableConcept
element^ Identifier
source*^ Reference

SubstanceReferenceInformation.classification backbone
domain^ CodeableConcept
classification^ CodeableConcept
subtype*^ CodeableConcept
source*^ Reference

SubstanceReferenceInformation.target backbone
target^ Identifier
type^ CodeableConcept
interaction^ CodeableConcept
organism^ CodeableConcept
organismType^ CodeableConcept
amount[x]^ Quantity Range string
amountType^ CodeableConcept
source*^ Reference

SubstanceSourceMaterial domain
sourceMaterialClass^ CodeableConcept
sourceMaterialType^ CodeableConcept
sourceMaterialState^ CodeableConcept
organismId^ Identifier
organismName^ string
parentSubstanceId*^ Identifier
parentSubstanceName*^ string
countryOfOrigin*^ CodeableConcept
geographicalLocation*^ string
developmentStage^ CodeableConcept
fractionDescription*^ #SubstanceSourceMaterial.fractionDescription
organism^ #SubstanceSourceMaterial.organism
partDescription*^ #SubstanceSourceMaterial.partDescription

SubstanceSourceMaterial.fractionDescription backbone
fraction^ string
materialType^ CodeableConcept

SubstanceSourceMaterial.organism backbone
family^ CodeableConcept
genus^ CodeableConcept
species^ CodeableConcept
intraspecificType^ CodeableConcept
intraspecificDescription^ string
author*^ #SubstanceSourceMaterial.organism.author
hybrid^ #SubstanceSourceMaterial.organism.hybrid
organismGeneral^ #SubstanceSourceMaterial.organism.organismGeneral

SubstanceSourceMaterial.organism.author backbone
authorType^ CodeableConcept
authorDescription^ string

SubstanceSourceMaterial.organism.hybrid backbone
maternalOrganismId^ string
maternalOrganismName^ string
paternalOrganismId^ string
paternalOrganismName^ string
hybridType^ CodeableConcept

SubstanceSourceMaterial.organism.organismGeneral backbone
kingdom^ CodeableConcept
phylum^ CodeableConcept
class^ CodeableConcept
order^ CodeableConcept

SubstanceSourceMaterial.partDescription backbone
part^ CodeableConcept
partLocation^ CodeableConcept

SubstanceSpecification domain
identifier^ Identifier
type^ CodeableConcept
status^ CodeableConcept
domain^ CodeableConcept
description^ string
source*^ Reference
comment^ string
moiety*^ #SubstanceSpecification.moiety
property*^ #SubstanceSpecification.property
referenceInformation^ Reference
structure^ #SubstanceSpecification.structure
code*^ #SubstanceSpecification.code
name*^ #SubstanceSpecification.name
molecularWeight*^ #SubstanceSpecification.structure.isotope.molecularWeight
relationship*^ #SubstanceSpecification.relationship
nucleicAcid^ Reference
polymer^ Reference
protein^ Reference
sourceMaterial^ Reference

SubstanceSpecification.moiety backbone
role^ CodeableConcept
identifier^ Identifier
name^ string
stereochemistry^ CodeableConcept
opticalActivity^ CodeableConcept
molecularFormula^ string
amount[x]^ Quantity string

SubstanceSpecification.property backbone
category^ CodeableConcept
code^ CodeableConcept
parameters^ string
definingSubstance[x]^ Reference CodeableConcept
amount[x]^ Quantity string

SubstanceSpecification.structure backbone
stereochemistry^ CodeableConcept
opticalActivity^ CodeableConcept
molecularFormula^ string
molecularFormulaByMoiety^ string
isotope*^ #SubstanceSpecification.structure.isotope
molecularWeight^ #SubstanceSpecification.structure.isotope.molecularWeight
source*^ Reference
representation*^ #SubstanceSpecification.structure.representation

SubstanceSpecification.structure.isotope backbone
identifier^ Identifier
name^ CodeableConcept
substitution^ CodeableConcept
halfLife^ Quantity
molecularWeight^ #SubstanceSpecification.structure.isotope.molecularWeight

SubstanceSpecification.structure.isotope.molecularWeight backbone
method^ CodeableConcept
type^ CodeableConcept
amount^ Quantity

SubstanceSpecification.structure.representation backbone
type^ CodeableConcept
representation^ string
attachment^ Attachment

SubstanceSpecification.code backbone
code^ CodeableConcept
status^ CodeableConcept
statusDate^ dateTime
comment^ string
source*^ Reference

SubstanceSpecification.name backbone
name+^ string
type^ CodeableConcept
status^ CodeableConcept
preferred^ boolean
language*^ CodeableConcept
domain*^ CodeableConcept
jurisdiction*^ CodeableConcept
synonym*^ #SubstanceSpecification.name
translation*^ #SubstanceSpecification.name
official*^ #SubstanceSpecification.name.official
source*^ Reference

SubstanceSpecification.name.official backbone
authority^ CodeableConcept
status^ CodeableConcept
date^ dateTime

SubstanceSpecification.relationship backbone
substance[x]^ Reference CodeableConcept
relationship^ CodeableConcept
isDefining^ boolean
amount[x]^ Quantity Range Ratio string
amountRatioLowLimit^ Ratio
amountType^ CodeableConcept
source*^ Reference

SupplyDelivery domain
identifier* Identifier
basedOn*^ Reference
partOf*^ Reference
status^! code
patient Reference
type CodeableConcept
suppliedItem #SupplyDelivery.suppliedItem
occurrence[x]^ dateTime Period Timing
supplier Reference
destination Reference
receiver* Reference

SupplyDelivery.suppliedItem backbone
quantity Quantity
item[x] CodeableConcept Reference

SupplyRequest domain
identifier*^ Identifier
status^! code
category^ CodeableConcept
priority^ code
item[x]+^ CodeableConcept Reference
quantity+^ Quantity
parameter* #SupplyRequest.parameter
occurrence[x]^ dateTime Period Timing
authoredOn^ dateTime
requester^ Reference
supplier*^ Reference
reasonCode* CodeableConcept
reasonReference* Reference
deliverFrom Reference
deliverTo Reference

SupplyRequest.parameter backbone
code CodeableConcept
value[x] CodeableConcept Quantity Range boolean

Task domain
identifier* Identifier
instantiatesCanonical^ canonical
instantiatesUri^ uri
basedOn*^ Reference
groupIdentifier^ Identifier
partOf*^ Reference
status+^! code
statusReason^ CodeableConcept
businessStatus^ CodeableConcept
intent+^ code
priority code
code^ CodeableConcept
description^ string
focus^ Reference
for^ Reference
encounter^ Reference
executionPeriod^ Period
authoredOn dateTime
lastModified^ dateTime
requester^ Reference
performerType* CodeableConcept
owner^ Reference
location^ Reference
reasonCode CodeableConcept
reasonReference Reference
insurance* Reference
note* Annotation
relevantHistory* Reference
restriction #Task.restriction
input* #Task.input
output* #Task.output

Task.restriction backbone
repetitions positiveInt
period Period
recipient* Reference

Task.input backbone
type+ CodeableConcept
value[x]+ base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta

Task.output backbone
type+ CodeableConcept
value[x]+ base64Binary boolean canonical code date dateTime decimal id instant integer markdown oid positiveInt string time unsignedInt uri url uuid Address Age Annotation Attachment CodeableConcept Coding ContactPoint Count Distance Duration HumanName Identifier Money Period Quantity Range Ratio Reference SampledData Signature Timing ContactDetail Contributor DataRequirement Expression ParameterDefinition RelatedArtifact TriggerDefinition UsageContext Dosage Meta

TerminologyCapabilities domain
url^ uri
version^ string
name^ string
title^ string
status+^! code
experimental^ boolean
date+^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
copyright^ markdown
kind+^ code
software^ #TerminologyCapabilities.software
implementation^ #TerminologyCapabilities.implementation
lockedDate^ boolean
codeSystem* #TerminologyCapabilities.codeSystem
expansion #TerminologyCapabilities.expansion
codeSearch code
validateCode #TerminologyCapabilities.validateCode
translation #TerminologyCapabilities.translation
closure #TerminologyCapabilities.closure

TerminologyCapabilities.software backbone
name+^ string
version^ string

TerminologyCapabilities.implementation backbone
description+^ string
url^ url

TerminologyCapabilities.codeSystem backbone
uri canonical
version* #TerminologyCapabilities.codeSystem.version
subsumption boolean

TerminologyCapabilities.codeSystem.version backbone
code^ string
isDefault^ boolean
compositional boolean
language* code
filter* #TerminologyCapabilities.codeSystem.version.filter
property* code

TerminologyCapabilities.codeSystem.version.filter backbone
code+ code
op+* code

TerminologyCapabilities.expansion backbone
hierarchical boolean
paging boolean
incomplete boolean
parameter* #TerminologyCapabilities.expansion.parameter
textFilter markdown

TerminologyCapabilities.expansion.parameter backbone
name+ code
documentation string

TerminologyCapabilities.validateCode backbone
translations+ boolean

TerminologyCapabilities.translation backbone
needsMap+ boolean

TerminologyCapabilities.closure backbone
translation boolean

TestReport domain
identifier^ Identifier
name^ string
status+^! code
testScript+^ Reference
result+^ code
score^ decimal
tester^ string
issued^ dateTime
participant* #TestReport.participant
setup #TestReport.setup
test* #TestReport.test
teardown #TestReport.teardown

TestReport.participant backbone
type+ code
uri+ uri
display string

TestReport.setup backbone
action+* #TestReport.setup.action

TestReport.setup.action backbone
operation #TestReport.setup.action.operation
assert #TestReport.setup.action.assert

TestReport.setup.action.operation backbone
result+ code
message markdown
detail uri

TestReport.setup.action.assert backbone
result+ code
message markdown
detail string

TestReport.test backbone
name string
description string
action+* #TestReport.test.action

TestReport.test.action backbone
operation #TestReport.setup.action.operation
assert #TestReport.setup.action.assert

TestReport.teardown backbone
action+* #TestReport.teardown.action

TestReport.teardown.action backbone
operation+ #TestReport.setup.action.operation

TestScript domain
url+^ uri
identifier^ Identifier
version^ string
name+^ string
title^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
purpose markdown
copyright markdown
origin* #TestScript.origin
destination* #TestScript.destination
metadata #TestScript.metadata
fixture* #TestScript.fixture
profile* Reference
variable* #TestScript.variable
setup #TestScript.setup
test* #TestScript.test
teardown #TestScript.teardown

TestScript.origin backbone
index+ integer
profile+ Coding

TestScript.destination backbone
index+ integer
profile+ Coding

TestScript.metadata backbone
link* #TestScript.metadata.link
capability+* #TestScript.metadata.capability

TestScript.metadata.link backbone
url+ uri
description string

TestScript.metadata.capability backbone
required+ boolean
validated+ boolean
description string
origin* integer
destination integer
link* uri
capabilities+ canonical

TestScript.fixture backbone
autocreate+ boolean
autodelete+ boolean
resource Reference

TestScript.variable backbone
name+ string
defaultValue string
description string
expression string
headerField string
hint string
path string
sourceId id

TestScript.setup backbone
action+* #TestScript.setup.action

TestScript.setup.action backbone
operation #TestScript.setup.action.operation
assert #TestScript.setup.action.assert

TestScript.setup.action.operation backbone
type Coding
resource code
label string
description string
accept code
contentType code
destination integer
encodeRequestUrl+ boolean
method code
origin integer
params string
requestHeader* #TestScript.setup.action.operation.requestHeader
requestId id
responseId id
sourceId id
targetId id
url string

TestScript.setup.action.operation.requestHeader backbone
field+ string
value+ string

TestScript.setup.action.assert backbone
label string
description string
direction code
compareToSourceId string
compareToSourceExpression string
compareToSourcePath string
contentType code
expression string
headerField string
minimumId string
navigationLinks boolean
operator code
path string
requestMethod code
requestURL string
resource code
response code
responseCode string
sourceId id
validateProfileId id
value string
warningOnly+ boolean

TestScript.test backbone
name string
description string
action+* #TestScript.test.action

TestScript.test.action backbone
operation #TestScript.setup.action.operation
assert #TestScript.setup.action.assert

TestScript.teardown backbone
action+* #TestScript.teardown.action

TestScript.teardown.action backbone
operation+ #TestScript.setup.action.operation

ValueSet domain
url^ uri
identifier*^ Identifier
version^ string
name^ string
title^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept
immutable^ boolean
purpose markdown
copyright markdown
compose #ValueSet.compose
expansion #ValueSet.expansion

ValueSet.compose backbone
lockedDate^ date
inactive^ boolean
include+*^ #ValueSet.compose.include
exclude* #ValueSet.compose.include

ValueSet.compose.include backbone
system^ uri
version^ string
concept* #ValueSet.compose.include.concept
filter*^ #ValueSet.compose.include.filter
valueSet*^ canonical

ValueSet.compose.include.concept backbone
code+ code
display string
designation* #ValueSet.compose.include.concept.designation

ValueSet.compose.include.concept.designation backbone
language code
use Coding
value+ string

ValueSet.compose.include.filter backbone
property+^ code
op+^ code
value+^ string

ValueSet.expansion backbone
identifier uri
timestamp+ dateTime
total integer
offset integer
parameter* #ValueSet.expansion.parameter
contains* #ValueSet.expansion.contains

ValueSet.expansion.parameter backbone
name+ string
value[x] string boolean integer decimal uri code dateTime

ValueSet.expansion.contains backbone
system uri
abstract boolean
inactive boolean
version string
code code
display string
designation* #ValueSet.compose.include.concept.designation
contains* #ValueSet.expansion.contains

VerificationResult domain
target*^ Reference
targetLocation*^ string
need^ CodeableConcept
status+^ code
statusDate^ dateTime
validationType^ CodeableConcept
validationProcess*^ CodeableConcept
frequency Timing
lastPerformed dateTime
nextScheduled date
failureAction^ CodeableConcept
primarySource* #VerificationResult.primarySource
attestation #VerificationResult.attestation
validator* #VerificationResult.validator

VerificationResult.primarySource backbone
who Reference
type*^ CodeableConcept
communicationMethod*^ CodeableConcept
validationStatus CodeableConcept
validationDate dateTime
canPushUpdates^ CodeableConcept
pushTypeAvailable* CodeableConcept

VerificationResult.attestation backbone
who^ Reference
onBehalfOf^ Reference
communicationMethod^ CodeableConcept
date^ date
sourceIdentityCertificate string
proxyIdentityCertificate string
proxySignature Signature
sourceSignature Signature

VerificationResult.validator backbone
organization+ Reference
identityCertificate string
attestationSignature Signature

VisionPrescription domain
identifier* Identifier
status+^! code
created+^ dateTime
patient+^ Reference
encounter Reference
dateWritten+^ dateTime
prescriber+^ Reference
lensSpecification+*^ #VisionPrescription.lensSpecification

VisionPrescription.lensSpecification backbone
product+^ CodeableConcept
eye+^ code
sphere decimal
cylinder decimal
axis integer
prism* #VisionPrescription.lensSpecification.prism
add decimal
power decimal
backCurve decimal
diameter decimal
duration Quantity
color string
brand string
note* Annotation

VisionPrescription.lensSpecification.prism backbone
amount+ decimal
base+ code

MetadataResource backbone
meta^ Meta
implicitRules^! uri
language code
text Narrative
contained* Resource
url^ uri
version^ string
name^ string
title^ string
status+^! code
experimental^ boolean
date^ dateTime
publisher^ string
contact*^ ContactDetail
description markdown
useContext*^ UsageContext
jurisdiction*^ CodeableConcept`;
