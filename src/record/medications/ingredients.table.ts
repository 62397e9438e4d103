/**
 * Common ingredients, what else they are called, and the brands that hold them and nothing else: `name, other name: brand`.
 * `a + b: brand` is a product of several. Written by hand from what is general knowledge of medicines; it only says what
 * is the same thing, never what it is for, and a name that is not here stands for itself.
 */
export const TABLE = `
acetaminophen, paracetamol, apap: tylenol, panadol, ofirmev, feverall, mapap
ibuprofen: advil, motrin, nurofen, caldolor
naproxen: aleve, naprosyn, anaprox, naprelan
aspirin, asa, acetylsalicylic acid: ecotrin, bufferin, bayer aspirin, ascriptin
diclofenac: voltaren, cataflam, zipsor, zorvolex, flector, pennsaid
meloxicam: mobic
celecoxib: celebrex
indomethacin, indometacin: indocin, tivorbex
ketorolac: toradol, sprix, acular
etodolac: lodine
nabumetone: relafen
piroxicam: feldene
tramadol: ultram, conzip
tapentadol: nucynta
oxycodone: oxycontin, roxicodone, oxaydo, xtampza
hydrocodone: zohydro, hysingla
hydromorphone: dilaudid
morphine: ms contin, kadian, avinza, mscontin, roxanol
codeine
fentanyl: duragesic, sublimaze, actiq
methadone: dolophine, methadose
buprenorphine: butrans, belbuca, subutex, sublocade
naloxone: narcan, evzio, kloxxado
naltrexone: vivitrol, revia
acetaminophen + hydrocodone: vicodin, norco, lortab, lorcet, xodol
acetaminophen + oxycodone: percocet, endocet, roxicet
acetaminophen + codeine: tylenol 3, tylenol with codeine
acetaminophen + tramadol: ultracet
acetaminophen + butalbital + caffeine: fioricet, esgic
aspirin + butalbital + caffeine: fiorinal
acetaminophen + aspirin + caffeine: excedrin
hydrocodone + ibuprofen: vicoprofen, reprexain
buprenorphine + naloxone: suboxone, zubsolv, bunavail
diclofenac + misoprostol: arthrotec
butalbital
caffeine
cyclobenzaprine: flexeril, amrix, fexmid
methocarbamol: robaxin
tizanidine: zanaflex
baclofen: lioresal, gablofen
carisoprodol: soma
metaxalone: skelaxin
orphenadrine: norflex
dantrolene: dantrium
sumatriptan: imitrex, imigran, onzetra
rizatriptan: maxalt
zolmitriptan: zomig
eletriptan: relpax
naratriptan: amerge
naproxen + sumatriptan: treximet
ubrogepant: ubrelvy
rimegepant: nurtec
erenumab: aimovig
galcanezumab: emgality
fremanezumab: ajovy
lisinopril: prinivil, zestril, qbrelis
enalapril: vasotec, epaned
enalaprilat
benazepril: lotensin
ramipril: altace
quinapril: accupril
captopril: capoten
fosinopril: monopril
perindopril: aceon, coversyl
trandolapril: mavik
losartan: cozaar
valsartan: diovan
irbesartan: avapro
olmesartan: benicar
telmisartan: micardis
candesartan: atacand
azilsartan: edarbi
hydrochlorothiazide, hctz: microzide, hydrodiuril, esidrix
chlorthalidone, chlortalidone: thalitone, hygroton
indapamide: lozol
metolazone: zaroxolyn
furosemide, frusemide: lasix, furoscix
torsemide, torasemide: demadex, soaanz
bumetanide: bumex
spironolactone: aldactone, carospir
eplerenone: inspra
finerenone: kerendia
triamterene: dyrenium
amiloride: midamor
acetazolamide: diamox
mannitol
hydrochlorothiazide + lisinopril: zestoretic, prinzide
hydrochlorothiazide + losartan: hyzaar
hydrochlorothiazide + valsartan: diovan hct
hydrochlorothiazide + irbesartan: avalide
hydrochlorothiazide + olmesartan: benicar hct
hydrochlorothiazide + telmisartan: micardis hct
hydrochlorothiazide + triamterene: dyazide, maxzide
hydrochlorothiazide + spironolactone: aldactazide
benazepril + hydrochlorothiazide: lotensin hct
bisoprolol + hydrochlorothiazide: ziac
atenolol + chlorthalidone: tenoretic
amlodipine + benazepril: lotrel
amlodipine + valsartan: exforge
amlodipine + olmesartan: azor
amlodipine + atorvastatin: caduet
amlodipine + telmisartan: twynsta
amlodipine + hydrochlorothiazide + valsartan: exforge hct
amlodipine + hydrochlorothiazide + olmesartan: tribenzor
sacubitril + valsartan: entresto
sacubitril
amlodipine: norvasc, katerzia
nifedipine: procardia, adalat
felodipine: plendil
nicardipine: cardene
diltiazem: cardizem, tiazac, cartia, dilacor, taztia, matzim
verapamil: calan, verelan, isoptin
metoprolol: lopressor, toprol, toprol xl
atenolol: tenormin
carvedilol: coreg
bisoprolol: zebeta
propranolol: inderal, innopran, hemangeol
nebivolol: bystolic
labetalol: trandate, normodyne
nadolol: corgard
sotalol: betapace, sotylize
pindolol
timolol: timoptic, betimol, istalol
clonidine: catapres, kapvay
guanfacine: tenex, intuniv
methyldopa: aldomet
hydralazine: apresoline
minoxidil: loniten, rogaine
doxazosin: cardura
prazosin: minipress
terazosin: hytrin
isosorbide mononitrate: imdur, ismo, monoket
isosorbide dinitrate: isordil
nitroglycerin, glyceryl trinitrate: nitrostat, nitrolingual, nitro dur, nitrobid, rectiv
ranolazine: ranexa
ivabradine: corlanor
digoxin: lanoxin, digitek
amiodarone: pacerone, cordarone, nexterone
dronedarone: multaq
flecainide: tambocor
propafenone: rythmol
dofetilide: tikosyn
adenosine: adenocard
atorvastatin: lipitor, atorvaliq
simvastatin, simvistatin: zocor, flolipid
rosuvastatin: crestor, ezallor
pravastatin: pravachol
lovastatin: mevacor, altoprev
pitavastatin: livalo, zypitamag
fluvastatin: lescol
ezetimibe: zetia, ezetrol
ezetimibe + simvastatin: vytorin
fenofibrate, fenofibric acid: tricor, trilipix, lipofen, fenoglide, antara
gemfibrozil: lopid
niacin, nicotinic acid: niaspan, niacor
omega 3 acid ethyl esters: lovaza, omacor
icosapent ethyl: vascepa
fish oil
colesevelam: welchol
cholestyramine, colestyramine: questran, prevalite
alirocumab: praluent
evolocumab: repatha
inclisiran: leqvio
bempedoic acid: nexletol
warfarin: coumadin, jantoven
apixaban: eliquis
rivaroxaban: xarelto
dabigatran: pradaxa
edoxaban: savaysa
enoxaparin: lovenox
dalteparin: fragmin
fondaparinux: arixtra
heparin
clopidogrel: plavix
prasugrel: effient
ticagrelor: brilinta
dipyridamole: persantine
aspirin + dipyridamole: aggrenox
cilostazol: pletal
alteplase: activase
tenecteplase: tnkase
tranexamic acid: lysteda, cyklokapron
metformin: glucophage, fortamet, glumetza, riomet
glipizide: glucotrol
glyburide, glibenclamide: diabeta, micronase, glynase
glimepiride: amaryl
pioglitazone: actos
sitagliptin: januvia, zituvio
linagliptin: tradjenta
saxagliptin: onglyza
alogliptin: nesina
empagliflozin: jardiance
dapagliflozin: farxiga, forxiga
canagliflozin: invokana
ertugliflozin: steglatro
metformin + sitagliptin: janumet
linagliptin + metformin: jentadueto
empagliflozin + metformin: synjardy
dapagliflozin + metformin: xigduo
empagliflozin + linagliptin: glyxambi
glipizide + metformin: metaglip
glyburide + metformin: glucovance
metformin + pioglitazone: actoplus met
semaglutide: ozempic, wegovy, rybelsus
liraglutide: victoza, saxenda
dulaglutide: trulicity
exenatide: byetta, bydureon
tirzepatide: mounjaro, zepbound
repaglinide: prandin
nateglinide: starlix
acarbose: precose
insulin glargine: lantus, basaglar, toujeo, semglee, rezvoglar
insulin detemir: levemir
insulin degludec: tresiba
insulin lispro: humalog, admelog, lyumjev
insulin aspart: novolog, fiasp, novorapid
insulin glulisine: apidra
insulin regular, regular insulin, insulin human regular, human insulin: humulin r, novolin r
insulin nph, nph insulin, insulin isophane, isophane insulin: humulin n, novolin n
insulin nph + insulin regular: humulin 70 30, novolin 70 30
insulin glargine + lixisenatide: soliqua
insulin degludec + liraglutide: xultophy
glucagon: gvoke, glucagen, baqsimi
dextrose: glutose
levothyroxine, l thyroxine: synthroid, levoxyl, unithroid, tirosint, euthyrox, eltroxin
liothyronine: cytomel
thyroid: armour thyroid, np thyroid, nature throid
methimazole, thiamazole: tapazole
propylthiouracil
prednisone: deltasone, rayos
prednisolone: orapred, prelone, pediapred, millipred
methylprednisolone: medrol, solu medrol, depo medrol
dexamethasone: decadron, hemady
hydrocortisone: cortef, cortaid, solu cortef, cortizone
triamcinolone: kenalog, nasacort, aristocort
betamethasone: celestone, diprolene
fludrocortisone: florinef
clobetasol: temovate, clobex
mometasone: nasonex, asmanex, elocon
fluocinonide: lidex
desonide: desowen
budesonide: pulmicort, entocort, rhinocort, uceris
fluticasone: flonase, flovent, arnuity, cutivate
beclomethasone, beclometasone: qvar, beconase
ciclesonide: alvesco, omnaris
albuterol, salbutamol: proair, ventolin, proventil, accuneb, respiclick
levalbuterol: xopenex
ipratropium: atrovent
tiotropium: spiriva
umeclidinium: incruse
aclidinium: tudorza
salmeterol: serevent
formoterol: foradil, perforomist
vilanterol
albuterol + ipratropium: combivent, duoneb
fluticasone + salmeterol: advair, wixela, airduo
budesonide + formoterol: symbicort, breyna
fluticasone + vilanterol: breo, breo ellipta
formoterol + mometasone: dulera
umeclidinium + vilanterol: anoro
fluticasone + umeclidinium + vilanterol: trelegy
olodaterol + tiotropium: stiolto
olodaterol
montelukast: singulair
zafirlukast: accolate
theophylline: theo 24, uniphyl
roflumilast: daliresp
omalizumab: xolair
dupilumab: dupixent
mepolizumab: nucala
benralizumab: fasenra
cetirizine: zyrtec
levocetirizine: xyzal
loratadine: claritin, alavert
desloratadine: clarinex
fexofenadine: allegra
diphenhydramine: benadryl, zzzquil, unisom sleepgels
hydroxyzine: atarax, vistaril
chlorpheniramine, chlorphenamine: chlor trimeton
doxylamine: unisom
meclizine, meclozine: antivert, bonine
promethazine: phenergan
azelastine: astelin, astepro, optivar
olopatadine: patanol, pataday, patanase
ketotifen: zaditor, alaway
pseudoephedrine: sudafed
phenylephrine: sudafed pe
oxymetazoline: afrin
guaifenesin: mucinex, robitussin
dextromethorphan: delsym
benzonatate: tessalon
dextromethorphan + guaifenesin: mucinex dm, robitussin dm
cetirizine + pseudoephedrine: zyrtec d
loratadine + pseudoephedrine: claritin d
epinephrine, adrenaline: epipen, auvi q, adrenaclick, symjepi
omeprazole: prilosec, losec
esomeprazole: nexium
pantoprazole: protonix
lansoprazole: prevacid
rabeprazole: aciphex
dexlansoprazole: dexilant
famotidine: pepcid
ranitidine: zantac
cimetidine: tagamet
sucralfate: carafate
misoprostol: cytotec
calcium carbonate: tums, caltrate, os cal
aluminum hydroxide, aluminium hydroxide
magnesium hydroxide: milk of magnesia
magnesium oxide: mag ox
magnesium citrate: citroma
magnesium sulfate, magnesium sulphate
magnesium
calcium
bismuth subsalicylate: pepto bismol, kaopectate
simethicone, simeticone: gas x, mylicon
ondansetron: zofran
metoclopramide: reglan
prochlorperazine: compazine
scopolamine: transderm scop
loperamide: imodium
atropine + diphenoxylate: lomotil
diphenoxylate
atropine
dicyclomine, dicycloverine: bentyl
hyoscyamine: levsin
docusate: colace, dulcolax stool softener
sennosides, senna, sennoside: senokot, ex lax
docusate + sennosides: senokot s, peri colace
bisacodyl: dulcolax
polyethylene glycol 3350, polyethylene glycol, peg 3350, macrogol: miralax, glycolax, golytely, nulytely
lactulose: enulose, kristalose
psyllium: metamucil, konsyl
linaclotide: linzess
lubiprostone: amitiza
mesalamine, mesalazine: lialda, pentasa, asacol, apriso, delzicol, canasa
sulfasalazine: azulfidine
ursodiol, ursodeoxycholic acid: actigall, urso
pancrelipase: creon, zenpep
rifaximin: xifaxan
sertraline: zoloft
fluoxetine: prozac, sarafem
escitalopram: lexapro, cipralex
citalopram: celexa
paroxetine: paxil
fluvoxamine: luvox
venlafaxine: effexor
desvenlafaxine: pristiq
duloxetine: cymbalta
bupropion, amfebutamone: wellbutrin, zyban, aplenzin, forfivo
bupropion + naltrexone: contrave
mirtazapine: remeron
trazodone: desyrel, oleptro
vortioxetine: trintellix
vilazodone: viibryd
amitriptyline: elavil
nortriptyline: pamelor
doxepin: silenor, sinequan
imipramine: tofranil
clomipramine: anafranil
lithium: lithobid, eskalith
quetiapine: seroquel
olanzapine: zyprexa
risperidone: risperdal
aripiprazole: abilify
ziprasidone: geodon
lurasidone: latuda
paliperidone: invega
cariprazine: vraylar
brexpiprazole: rexulti
clozapine: clozaril
haloperidol: haldol
chlorpromazine: thorazine
alprazolam: xanax
lorazepam: ativan
clonazepam: klonopin
diazepam: valium
temazepam: restoril
midazolam: versed
buspirone: buspar
zolpidem: ambien, edluar
eszopiclone: lunesta
zaleplon: sonata
suvorexant: belsomra
melatonin
ramelteon: rozerem
methylphenidate: ritalin, concerta, metadate, daytrana, quillivant
dexmethylphenidate: focalin
amphetamine, amfetamine: evekeo, adzenys
dextroamphetamine, dexamfetamine: dexedrine, zenzedi
amphetamine + dextroamphetamine: adderall, mydayis
lisdexamfetamine: vyvanse
atomoxetine: strattera
modafinil: provigil
armodafinil: nuvigil
gabapentin: neurontin, gralise, horizant
pregabalin: lyrica
lamotrigine: lamictal
levetiracetam: keppra
topiramate: topamax, trokendi, qudexy
valproate, valproic acid, divalproex: depakote, depakene
carbamazepine: tegretol, carbatrol, equetro
oxcarbazepine: trileptal
phenytoin: dilantin
phenobarbital, phenobarbitone: luminal
primidone: mysoline
lacosamide: vimpat
zonisamide: zonegran
clobazam: onfi
donepezil: aricept
memantine: namenda
rivastigmine: exelon
galantamine: razadyne
donepezil + memantine: namzaric
carbidopa
levodopa
carbidopa + levodopa: sinemet, rytary, parcopa
pramipexole: mirapex
ropinirole: requip
rasagiline: azilect
selegiline: eldepryl
amantadine: symmetrel, gocovri
benztropine, benzatropine: cogentin
trihexyphenidyl: artane
varenicline: chantix
nicotine: nicoderm, nicorette, habitrol
disulfiram: antabuse
acamprosate: campral
amoxicillin, amoxycillin: amoxil, moxatag, trimox
clavulanate, clavulanic acid
amoxicillin + clavulanate: augmentin, co amoxiclav
ampicillin: principen
sulbactam
ampicillin + sulbactam: unasyn
piperacillin
tazobactam
piperacillin + tazobactam: zosyn
penicillin v, penicillin vk, phenoxymethylpenicillin: veetids
penicillin g, benzylpenicillin: bicillin, pfizerpen
penicillin
dicloxacillin: dynapen
nafcillin
cephalexin, cefalexin: keflex
cefazolin: ancef
cefuroxime: ceftin, zinacef
cefdinir: omnicef
cefadroxil: duricef
ceftriaxone: rocephin
cefepime: maxipime
cefpodoxime: vantin
cefixime: suprax
azithromycin: zithromax, zmax, z pak
clarithromycin: biaxin
erythromycin: ery tab, erythrocin
doxycycline: vibramycin, doryx, adoxa, oracea
minocycline: minocin, solodyn
tetracycline
ciprofloxacin: cipro, ciloxan
levofloxacin: levaquin
moxifloxacin: avelox, vigamox
ofloxacin: floxin, ocuflox
sulfamethoxazole
trimethoprim: primsol
sulfamethoxazole + trimethoprim: bactrim, septra, co trimoxazole, cotrim, smz tmp, tmp smx, smx tmp
nitrofurantoin: macrobid, macrodantin
fosfomycin: monurol
metronidazole: flagyl, metrogel
tinidazole: tindamax
clindamycin: cleocin
vancomycin: vancocin, firvanq
linezolid: zyvox
gentamicin
tobramycin: tobrex
meropenem: merrem
ertapenem: invanz
rifampin, rifampicin: rifadin
isoniazid
ethambutol: myambutol
pyrazinamide
mupirocin: bactroban
bacitracin
neomycin
polymyxin b
bacitracin + neomycin + polymyxin b: neosporin
fluconazole: diflucan
itraconazole: sporanox
voriconazole: vfend
terbinafine: lamisil
clotrimazole: lotrimin, mycelex
miconazole: monistat
ketoconazole: nizoral
nystatin: mycostatin
acyclovir, aciclovir: zovirax
valacyclovir, valaciclovir: valtrex
famciclovir: famvir
oseltamivir: tamiflu
baloxavir: xofluza
nirmatrelvir
ritonavir: norvir
nirmatrelvir + ritonavir: paxlovid
molnupiravir: lagevrio
remdesivir: veklury
emtricitabine: emtriva
tenofovir disoproxil, tenofovir: viread
tenofovir alafenamide: vemlidy
emtricitabine + tenofovir disoproxil: truvada
emtricitabine + tenofovir alafenamide: descovy
bictegravir
bictegravir + emtricitabine + tenofovir alafenamide: biktarvy
dolutegravir: tivicay
raltegravir: isentress
hydroxychloroquine: plaquenil
chloroquine: aralen
ivermectin: stromectol, soolantra
albendazole: albenza
permethrin: elimite, nix
ethinyl estradiol, ethinylestradiol
estradiol, oestradiol: estrace, vivelle, climara, vagifem, divigel, minivelle, estring, yuvafem
conjugated estrogens, estrogens conjugated: premarin
progesterone: prometrium
medroxyprogesterone: provera, depo provera
norethindrone, norethisterone: aygestin, camila, errin, nora be, heather, jolivette
levonorgestrel: plan b, mirena, kyleena, skyla, liletta, my way, aftera
norgestimate
norgestrel: opill
drospirenone: slynd
desogestrel
etonogestrel: nexplanon, implanon
dienogest
estradiol valerate
estradiol valerate + dienogest: natazia
drospirenone + ethinyl estradiol: yaz, yasmin, ocella, gianvi, loryna, nikki
ethinyl estradiol + norgestimate: ortho tri cyclen, sprintec, tri sprintec, trinessa, mono linyah, ortho cyclen, tri lo sprintec
ethinyl estradiol + levonorgestrel: seasonique, aviane, levora, seasonale, lutera, portia
ethinyl estradiol + norethindrone: loestrin, junel, microgestin, lo loestrin, blisovi
desogestrel + ethinyl estradiol: apri, reclipsen, mircette, kariva
ethinyl estradiol + etonogestrel: nuvaring, eluryng
ethinyl estradiol + norelgestromin: xulane, ortho evra
norelgestromin
ulipristal: ella
clomiphene, clomifene: clomid
letrozole: femara
anastrozole: arimidex
exemestane: aromasin
tamoxifen: nolvadex, soltamox
raloxifene: evista
leuprolide, leuprorelin: lupron, eligard
testosterone: androgel, testim, depo testosterone, axiron
finasteride: proscar, propecia
dutasteride: avodart
tamsulosin: flomax
alfuzosin: uroxatral
silodosin: rapaflo
dutasteride + tamsulosin: jalyn
sildenafil: viagra, revatio
tadalafil: cialis, adcirca
vardenafil: levitra
oxybutynin: ditropan, oxytrol
tolterodine: detrol
solifenacin: vesicare
mirabegron: myrbetriq
trospium: sanctura
phenazopyridine: pyridium, azo
desmopressin: ddavp
alendronate, alendronic acid: fosamax
risedronate: actonel, atelvia
ibandronate: boniva
zoledronic acid, zoledronate: reclast, zometa
denosumab: prolia, xgeva
teriparatide: forteo
calcitriol: rocaltrol
cholecalciferol, vitamin d3, vitamin d 3, colecalciferol
ergocalciferol, vitamin d2, vitamin d 2: drisdol
vitamin d
calcium + cholecalciferol: caltrate with d, os cal d
cyanocobalamin, vitamin b12, vitamin b 12
hydroxocobalamin
folic acid, folate
thiamine, vitamin b1, vitamin b 1
pyridoxine, vitamin b6, vitamin b 6
ascorbic acid, vitamin c
vitamin e, tocopherol
phytonadione, vitamin k, vitamin k1, phytomenadione: mephyton
vitamin a
biotin
multivitamin, multivitamins, multiple vitamins, multiple vitamin: centrum, one a day
prenatal vitamin, prenatal vitamins
ferrous sulfate, ferrous sulphate: feosol, slow fe
ferrous gluconate: fergon
ferrous fumarate
iron sucrose: venofer
iron
zinc sulfate
zinc
potassium chloride: klor con, k dur, k tab, micro k, klor con m20
potassium citrate: urocit k
potassium
sodium bicarbonate
sodium chloride, saline: ocean nasal
sodium fluoride: prevident
allopurinol: zyloprim
febuxostat: uloric
colchicine: colcrys, mitigare
probenecid
methotrexate: trexall, rheumatrex, otrexup, rasuvo
leflunomide: arava
azathioprine: imuran
mycophenolate, mycophenolic acid, mycophenolate mofetil: cellcept, myfortic
tacrolimus: prograf, envarsus, protopic
cyclosporine, ciclosporin: neoral, sandimmune, gengraf, restasis
sirolimus: rapamune
adalimumab: humira, hadlima, cyltezo, hyrimoz
etanercept: enbrel
infliximab: remicade, inflectra, renflexis
rituximab: rituxan, truxima
tocilizumab: actemra
ustekinumab: stelara
secukinumab: cosentyx
vedolizumab: entyvio
golimumab: simponi
certolizumab: cimzia
abatacept: orencia
tofacitinib: xeljanz
upadacitinib: rinvoq
baricitinib: olumiant
apremilast: otezla
natalizumab: tysabri
ocrelizumab: ocrevus
glatiramer: copaxone
dimethyl fumarate: tecfidera
fingolimod: gilenya
cisplatin: platinol
carboplatin: paraplatin
oxaliplatin: eloxatin
paclitaxel: taxol
docetaxel: taxotere
doxorubicin: adriamycin, doxil
epirubicin: ellence
cyclophosphamide: cytoxan
fluorouracil, 5 fluorouracil: adrucil, efudex
capecitabine: xeloda
gemcitabine: gemzar
vincristine: vincasar
etoposide: toposar
irinotecan: camptosar
leucovorin, folinic acid
trastuzumab: herceptin
bevacizumab: avastin
pembrolizumab: keytruda
nivolumab: opdivo
imatinib: gleevec
palbociclib: ibrance
abiraterone: zytiga
enzalutamide: xtandi
bicalutamide: casodex
fulvestrant: faslodex
hydroxyurea, hydroxycarbamide: hydrea, droxia
filgrastim: neupogen, zarxio
pegfilgrastim: neulasta
epoetin alfa: epogen, procrit, retacrit
latanoprost: xalatan
travoprost: travatan
bimatoprost: lumigan, latisse
brimonidine: alphagan, mirvaso
dorzolamide: trusopt
dorzolamide + timolol: cosopt
brimonidine + timolol: combigan
brinzolamide: azopt
tretinoin: retin a, renova
adapalene: differin
isotretinoin: accutane, claravis, absorica
benzoyl peroxide
salicylic acid
clindamycin + benzoyl peroxide: benzaclin, duac
lidocaine, lignocaine: lidoderm, xylocaine, zingo
capsaicin
menthol
lidocaine + prilocaine: emla
prilocaine
bupivacaine: marcaine, sensorcaine
ropivacaine: naropin
propofol: diprivan
ketamine: ketalar
etomidate: amidate
rocuronium: zemuron
succinylcholine, suxamethonium: anectine
neostigmine
glycopyrrolate, glycopyrronium: robinul
norepinephrine, noradrenaline: levophed
vasopressin: vasostrict
dopamine
dobutamine
oxytocin: pitocin
octreotide: sandostatin
sodium polystyrene sulfonate: kayexalate
sevelamer: renvela, renagel
cinacalcet: sensipar
phentermine: adipex, lomaira
phentermine + topiramate: qsymia
orlistat: alli, xenical
`;
