/**
 * Everyday names of common laboratory tests and measurements, in our own words: codes of LOINC = English = Spanish, the
 * commonest of an area first. What tells tests apart that people take for one (fasting, in urine) is in the name.
 *
 * Which code is which measurement is LOINC's (https://loinc.org, whose notice is on the page About); the names are not.
 */
export const LABS = `
# body
85354-9 55284-4 = Blood pressure = Presión arterial
8480-6 = Upper blood pressure, as the heart beats = Presión arterial alta, al latir el corazón
8462-4 = Lower blood pressure, between heartbeats = Presión arterial baja, entre latidos
8867-4 40443-4 = Pulse, heartbeats a minute = Pulso, latidos por minuto
29463-7 3141-9 3142-7 8335-2 = Weight = Peso
8302-2 8306-3 8308-9 3137-7 3138-5 = Height = Estatura
39156-5 = Weight for height (BMI) = Peso en relación con la estatura (IMC)
59576-9 59574-4 = BMI among children of the same age = IMC entre niños de la misma edad
8310-5 8331-1 8332-9 8328-7 8333-7 = Temperature = Temperatura
59408-5 2708-6 = Oxygen in the blood = Oxígeno en la sangre
9279-1 = Breaths a minute = Respiraciones por minuto
72514-3 38208-5 = Pain, from 0 to 10 = Dolor, de 0 a 10
8280-0 56086-2 = Waist = Cintura
9843-4 8287-5 = Head size = Tamaño de la cabeza
8289-1 = Head size among children of the same age = Tamaño de la cabeza entre niños de la misma edad
77606-2 = Weight for length among children = Peso según la talla entre niños
8478-0 = Mean blood pressure = Presión arterial media
3140-1 = Body surface = Superficie corporal
3151-8 = Oxygen given, flow = Oxígeno administrado, flujo
9269-2 = Level of consciousness (Glasgow) = Nivel de conciencia (Glasgow)
20150-9 = Air breathed out in one second (FEV1) = Aire espirado en un segundo (VEF1)
19868-9 = Air breathed out in one breath (FVC) = Aire espirado en una respiración (CVF)
19926-5 = Share breathed out in one second (FEV1/FVC) = Parte espirada en un segundo (VEF1/CVF)
# sugar
4548-4 17856-6 59261-8 4549-2 = Average sugar of about three months (A1c) = Azúcar media de unos tres meses (A1c)
2345-7 2339-0 14749-6 15074-8 74774-1 = Blood sugar = Azúcar en la sangre
1558-6 1557-8 14771-0 76629-5 = Blood sugar, fasting = Azúcar en la sangre, en ayunas
41653-7 2340-8 32016-8 = Blood sugar from a finger prick = Azúcar en la sangre, punción en el dedo
27353-2 53553-4 = Average blood sugar, estimated = Azúcar media en la sangre, estimada
1504-0 = Blood sugar one hour after a sugar drink = Azúcar una hora después de una bebida azucarada
1518-0 = Blood sugar two hours after a sugar drink = Azúcar dos horas después de una bebida azucarada
1521-4 = Blood sugar two hours after a meal = Azúcar dos horas después de comer
20448-7 = Insulin = Insulina
1986-9 = Own insulin made by the body (C-peptide) = Insulina propia del cuerpo (péptido C)
# cholesterol
2093-3 14647-2 = Cholesterol, all kinds together = Colesterol, todos los tipos juntos
13457-7 18262-6 2089-1 39469-2 22748-8 = “Bad” cholesterol (LDL) = Colesterol “malo” (LDL)
2085-9 14646-4 = “Good” cholesterol (HDL) = Colesterol “bueno” (HDL)
2571-8 14927-8 3043-7 = Fats in the blood (triglycerides) = Grasas en la sangre (triglicéridos)
43396-1 = All cholesterol but the “good” = Todo el colesterol menos el “bueno”
13458-5 2091-7 = VLDL cholesterol = Colesterol VLDL
9830-1 = All cholesterol to the “good” = Todo el colesterol frente al “bueno”
11054-4 = “Bad” cholesterol to the “good” = Colesterol “malo” frente al “bueno”
1884-6 = Carrier of “bad” cholesterol (apoB) = Transportador del colesterol “malo” (apoB)
1869-7 = Carrier of “good” cholesterol (apoA-I) = Transportador del colesterol “bueno” (apoA-I)
10835-7 43583-4 = Lipoprotein(a), an inherited kind of cholesterol = Lipoproteína(a), un colesterol heredado
# kidney
2160-0 14682-9 38483-4 = Creatinine, how kidneys clear waste = Creatinina, cómo eliminan desechos los riñones
98979-8 62238-1 33914-3 48642-3 48643-1 88293-6 88294-4 77147-7 69405-9 98980-6 50044-7 = Kidney filtering (eGFR) = Filtración de los riñones (TFGe)
3094-0 22664-7 3091-6 6299-2 = Urea, a waste the kidneys clear = Urea, un desecho que eliminan los riñones
3097-3 = Urea to creatinine = Urea frente a creatinina
33863-2 = Cystatin C, how kidneys filter = Cistatina C, cómo filtran los riñones
2951-2 2947-0 = Sodium, a salt = Sodio, una sal
2823-3 6298-4 = Potassium, a salt = Potasio, una sal
2075-0 2069-3 = Chloride, a salt = Cloruro, una sal
2028-9 1963-8 20565-8 = Bicarbonate, the acid balance = Bicarbonato, el equilibrio ácido
33037-3 10466-1 1863-0 = Balance of salts (anion gap) = Equilibrio de sales (brecha aniónica)
17861-6 2000-8 49765-1 = Calcium = Calcio
1995-0 1994-3 = Calcium, the free part = Calcio, la parte libre
2777-1 14879-1 = Phosphate = Fosfato
19123-9 2601-3 = Magnesium = Magnesio
3084-1 14933-6 = Uric acid, linked to gout = Ácido úrico, relacionado con la gota
2692-2 = How concentrated the blood is = Concentración de la sangre
9318-7 14959-1 32294-1 30000-4 14958-3 13705-9 = Protein leaking into urine (albumin to creatinine) = Proteína que pasa a la orina (albúmina frente a creatinina)
14957-5 1754-1 = Albumin in urine = Albúmina en la orina
2890-2 = Protein to creatinine in urine = Proteína frente a creatinina en la orina
2889-4 = Protein in the urine of a day = Proteína en la orina de un día
2161-8 = Creatinine in urine = Creatinina en la orina
2162-6 = Creatinine in the urine of a day = Creatinina en la orina de un día
2164-2 = Kidney clearing of creatinine = Eliminación de creatinina por los riñones
# liver
1742-6 1743-4 1744-2 = Liver enzyme ALT = Enzima del hígado ALT
1920-8 30239-8 = Liver enzyme AST = Enzima del hígado AST
6768-6 = Liver and bone enzyme (alkaline phosphatase) = Enzima del hígado y los huesos (fosfatasa alcalina)
2324-2 = Liver enzyme GGT = Enzima del hígado GGT
1975-2 14631-6 42719-5 = Bilirubin, the yellow of jaundice = Bilirrubina, el amarillo de la ictericia
1968-7 14629-0 15152-2 = Bilirubin, the part the liver has handled = Bilirrubina, la parte que el hígado ya procesó
1971-1 14630-8 = Bilirubin, the part still to be handled = Bilirrubina, la parte aún sin procesar
1751-7 61151-7 61152-5 = Albumin, a protein made by the liver = Albúmina, una proteína que hace el hígado
2885-2 = Protein in the blood = Proteína en la sangre
10834-0 2336-6 = Globulin, proteins of the defences = Globulina, proteínas de las defensas
1759-0 = Albumin to globulin = Albúmina frente a globulina
2532-0 14804-9 = Cell damage (LDH) = Daño de células (LDH)
3040-3 = Lipase, from the pancreas = Lipasa, del páncreas
1798-8 = Amylase, from the pancreas = Amilasa, del páncreas
16362-6 22763-7 = Ammonia = Amoníaco
# blood
718-7 20509-6 30313-1 30350-3 59260-0 = Hemoglobin, carries oxygen = Hemoglobina, lleva el oxígeno
4544-3 20570-8 4545-0 = Share of red cells in the blood = Parte de glóbulos rojos en la sangre
789-8 26453-1 = Red blood cells = Glóbulos rojos
6690-2 26464-8 804-5 = White blood cells = Glóbulos blancos
777-3 26515-7 = Platelets, for clotting = Plaquetas, para coagular
787-2 30428-7 = Size of red cells = Tamaño de los glóbulos rojos
785-6 28539-5 = Hemoglobin in each red cell = Hemoglobina en cada glóbulo rojo
786-4 28540-3 = How dense red cells are with hemoglobin = Concentración de hemoglobina en los glóbulos rojos
788-0 30385-9 21000-5 30384-2 = How red cells vary in size = Variación de tamaño de los glóbulos rojos
32623-1 28542-9 776-5 = Size of platelets = Tamaño de las plaquetas
770-8 26511-6 = Neutrophils, share of white cells = Neutrófilos, parte de los glóbulos blancos
751-8 26499-4 753-4 = Neutrophils, white cells against bacteria = Neutrófilos, glóbulos blancos contra bacterias
736-9 26478-8 = Lymphocytes, share of white cells = Linfocitos, parte de los glóbulos blancos
731-0 26474-7 = Lymphocytes, white cells against viruses = Linfocitos, glóbulos blancos contra virus
5905-5 26485-3 = Monocytes, share of white cells = Monocitos, parte de los glóbulos blancos
742-7 26484-6 = Monocytes, a kind of white cell = Monocitos, un tipo de glóbulo blanco
713-8 26450-7 = Eosinophils, share of white cells = Eosinófilos, parte de los glóbulos blancos
711-2 26449-9 = Eosinophils, white cells of allergies = Eosinófilos, glóbulos blancos de las alergias
706-2 30180-4 = Basophils, share of white cells = Basófilos, parte de los glóbulos blancos
704-7 26444-0 = Basophils, a kind of white cell = Basófilos, un tipo de glóbulo blanco
71695-1 38518-7 = Young white cells, share = Glóbulos blancos jóvenes, parte
53115-2 51584-1 = Young white cells = Glóbulos blancos jóvenes
764-1 26508-2 = Young neutrophils, share = Neutrófilos jóvenes, parte
58413-6 19048-8 = Young red cells to white cells = Glóbulos rojos jóvenes frente a blancos
771-6 = Young red cells with a core = Glóbulos rojos jóvenes con núcleo
17849-1 4679-7 = New red cells, share = Glóbulos rojos nuevos, parte
14196-0 = New red cells = Glóbulos rojos nuevos
883-9 = Blood group = Grupo sanguíneo
10331-7 = Rh factor = Factor Rh
882-1 = Blood group and Rh factor = Grupo sanguíneo y factor Rh
890-4 = Antibodies against others’ blood = Anticuerpos contra sangre ajena
# clotting
6301-6 34714-6 = Clotting time (INR) = Tiempo de coagulación (INR)
5902-2 = Clotting time (PT) = Tiempo de coagulación (TP)
3173-2 14979-9 = Clotting time (aPTT) = Tiempo de coagulación (TTPa)
3255-7 = Fibrinogen, for clotting = Fibrinógeno, para coagular
48065-7 48066-5 7799-0 30240-6 = Broken-down clots (D-dimer) = Restos de coágulos (dímero D)
# iron
2276-4 20567-4 = Iron stores (ferritin) = Reservas de hierro (ferritina)
2498-4 14798-3 = Iron in the blood = Hierro en la sangre
2500-7 14800-7 = Room for iron in the blood = Capacidad de la sangre para el hierro
2502-3 = Share of that room taken = Parte ocupada de esa capacidad
3034-6 = Carrier of iron (transferrin) = Transportador del hierro (transferrina)
4542-7 = Haptoglobin, falls as red cells break = Haptoglobina, baja cuando se rompen glóbulos rojos
# thyroid
3016-3 11580-8 11579-0 = Signal to the thyroid (TSH) = Señal al tiroides (TSH)
3024-7 14920-3 = Thyroid hormone, free (T4) = Hormona del tiroides, libre (T4)
3026-2 = Thyroid hormone, all (T4) = Hormona del tiroides, toda (T4)
3051-0 14928-6 = Active thyroid hormone, free (T3) = Hormona activa del tiroides, libre (T3)
3053-6 = Active thyroid hormone, all (T3) = Hormona activa del tiroides, toda (T3)
8099-4 5385-0 = Antibodies against the thyroid (TPO) = Anticuerpos contra el tiroides (TPO)
8098-6 = Antibodies against thyroglobulin = Anticuerpos contra la tiroglobulina
3013-0 = Thyroglobulin = Tiroglobulina
# heart
10839-9 89579-7 42757-5 49563-0 = Heart muscle damage (troponin I) = Daño del músculo del corazón (troponina I)
6598-7 67151-1 = Heart muscle damage (troponin T) = Daño del músculo del corazón (troponina T)
33762-6 = Strain on the heart (NT-proBNP) = Esfuerzo del corazón (NT-proBNP)
30934-4 42637-9 = Strain on the heart (BNP) = Esfuerzo del corazón (BNP)
2157-6 = Muscle damage (CK) = Daño muscular (CK)
13969-1 = Heart muscle damage (CK-MB) = Daño del músculo del corazón (CK-MB)
13965-9 = Homocysteine = Homocisteína
2524-7 2518-9 32693-4 = Lactate, rises when tissue lacks oxygen = Lactato, sube cuando falta oxígeno
# inflammation
1988-5 = Inflammation (CRP) = Inflamación (PCR)
30522-7 = Inflammation, finer (CRP) = Inflamación, más fina (PCR)
4537-7 30341-2 = Inflammation (how fast red cells settle) = Inflamación (velocidad de sedimentación)
33959-8 75241-0 = Bacterial infection (procalcitonin) = Infección por bacterias (procalcitonina)
# vitamins
62292-8 1989-3 49054-0 35365-6 14635-7 = Vitamin D = Vitamina D
2132-9 14685-2 = Vitamin B12 = Vitamina B12
2284-8 14732-2 = Folate (vitamin B9) = Folato (vitamina B9)
2282-2 = Folate in red cells = Folato en los glóbulos rojos
2923-1 = Vitamin A = Vitamina A
5763-8 = Zinc = Zinc
5631-7 = Copper = Cobre
13964-2 = Lack of vitamin B12 (methylmalonate) = Falta de vitamina B12 (metilmalonato)
# hormones
2986-8 = Testosterone = Testosterona
2991-8 = Testosterone, the free part = Testosterona, la parte libre
2243-4 = Estradiol = Estradiol
2839-9 = Progesterone = Progesterona
15067-2 = Signal to ovaries or testes (FSH) = Señal a ovarios o testículos (FSH)
10501-5 = Signal to ovaries or testes (LH) = Señal a ovarios o testículos (LH)
2842-3 = Prolactin = Prolactina
2143-6 9813-7 = Stress hormone (cortisol) = Hormona del estrés (cortisol)
2141-0 = Signal to the adrenal glands (ACTH) = Señal a las glándulas suprarrenales (ACTH)
2731-8 = Calcium hormone (PTH) = Hormona del calcio (PTH)
13967-5 = Carrier of sex hormones = Transportador de hormonas sexuales
2191-5 = DHEA-S, from the adrenal glands = DHEA-S, de las glándulas suprarrenales
2484-4 = Growth factor (IGF-1) = Factor de crecimiento (IGF-1)
19080-1 21198-7 2118-8 = Pregnancy hormone (hCG) = Hormona del embarazo (hCG)
2106-3 = Pregnancy test in urine = Prueba de embarazo en orina
38476-8 = Egg reserve (AMH) = Reserva de óvulos (AMH)
# tumor
2857-1 = Prostate marker (PSA) = Marcador de la próstata (PSA)
10886-0 = Prostate marker, the free part = Marcador de la próstata, la parte libre
12841-3 = Prostate marker, share that is free = Marcador de la próstata, parte que es libre
2039-6 = Tumor marker CEA = Marcador tumoral CEA
10334-1 = Tumor marker CA 125 = Marcador tumoral CA 125
24108-3 = Tumor marker CA 19-9 = Marcador tumoral CA 19-9
6875-9 = Tumor marker CA 15-3 = Marcador tumoral CA 15-3
1834-1 = Marker AFP = Marcador AFP
# infection
94500-6 94309-2 = Covid, its genes = Covid, sus genes
94558-4 = Covid, quick test = Covid, prueba rápida
80382-5 92142-9 = Flu A = Gripe A
80383-3 92141-1 = Flu B = Gripe B
78012-2 60489-2 11268-0 = Strep throat = Estreptococo en la garganta
630-4 = Germs grown from urine = Gérmenes cultivados de la orina
600-7 = Germs grown from blood = Gérmenes cultivados de la sangre
6463-4 = Germs grown from a sample = Gérmenes cultivados de una muestra
5195-3 5196-1 = Hepatitis B, the virus = Hepatitis B, el virus
22322-2 16935-9 = Hepatitis B, protection = Hepatitis B, protección
13952-7 = Hepatitis B, ever met the virus = Hepatitis B, contacto con el virus
24113-3 = Hepatitis B, met it lately = Hepatitis B, contacto reciente
16128-1 13955-0 = Hepatitis C, antibodies = Hepatitis C, anticuerpos
11259-9 11011-4 20416-4 = Hepatitis C, amount of virus = Hepatitis C, cantidad de virus
56888-1 7918-6 = HIV test = Prueba del VIH
20447-9 = HIV, amount of virus = VIH, cantidad de virus
20507-0 24110-9 = Syphilis test = Prueba de sífilis
21613-5 43304-5 = Chlamydia test = Prueba de clamidia
24111-7 43305-2 = Gonorrhea test = Prueba de gonorrea
21440-3 = Human papillomavirus (HPV) = Virus del papiloma humano (VPH)
5334-8 = Rubella, protection = Rubéola, protección
2335-8 29771-3 58453-2 57905-2 = Hidden blood in stool = Sangre oculta en heces
# immune
5048-4 8061-4 = Antibodies against own cells (ANA) = Anticuerpos contra células propias (ANA)
11572-5 = Rheumatoid factor = Factor reumatoide
33935-8 = Antibodies of rheumatoid arthritis (CCP) = Anticuerpos de la artritis reumatoide (CCP)
4485-9 = Complement C3 = Complemento C3
4498-2 = Complement C4 = Complemento C4
2465-3 = Antibodies IgG = Anticuerpos IgG
2458-8 = Antibodies IgA = Anticuerpos IgA
2472-9 = Antibodies IgM = Anticuerpos IgM
19113-0 = Antibodies of allergy (IgE) = Anticuerpos de la alergia (IgE)
31017-7 46128-5 = Antibodies of celiac disease = Anticuerpos de la celiaquía
24467-3 = CD4 cells of the defences = Células CD4 de las defensas
8123-2 = CD4 cells, share = Células CD4, parte
# drugs
10535-3 = Digoxin in the blood = Digoxina en la sangre
4086-5 = Valproate in the blood = Valproato en la sangre
14334-7 = Lithium in the blood = Litio en la sangre
3968-5 = Phenytoin in the blood = Fenitoína en la sangre
3432-2 = Carbamazepine in the blood = Carbamazepina en la sangre
4092-3 = Vancomycin in the blood = Vancomicina en la sangre
11253-2 = Tacrolimus in the blood = Tacrolimus en la sangre
3520-4 = Cyclosporine in the blood = Ciclosporina en la sangre
5643-2 = Alcohol in the blood = Alcohol en la sangre
3298-7 = Acetaminophen (paracetamol) in the blood = Paracetamol en la sangre
4024-6 = Aspirin in the blood (salicylate) = Aspirina en la sangre (salicilato)
# gas
2744-1 2746-6 11558-4 = Acidity of the blood (pH) = Acidez de la sangre (pH)
2019-8 2021-4 11557-6 = Carbon dioxide in the blood = Dióxido de carbono en la sangre
2703-7 2705-2 11556-8 = Oxygen pressure in the blood = Presión de oxígeno en la sangre
1960-4 1959-6 14627-4 = Bicarbonate, in a blood gas = Bicarbonato, en gases de la sangre
1925-7 11555-0 = Surplus of base in the blood = Exceso de base en la sangre
# urine
5811-5 2965-2 = How concentrated urine is = Concentración de la orina
5803-2 2756-5 = Acidity of urine (pH) = Acidez de la orina (pH)
5792-7 2350-7 25428-4 = Sugar in urine = Azúcar en la orina
5804-0 20454-5 2888-6 = Protein in urine = Proteína en la orina
2514-8 5797-6 = Ketones in urine = Cetonas en la orina
5770-3 = Bilirubin in urine = Bilirrubina en la orina
5794-3 = Blood in urine = Sangre en la orina
20405-7 5818-0 = Urobilinogen in urine = Urobilinógeno en la orina
5802-4 = Nitrite in urine, a sign of bacteria = Nitrito en la orina, señal de bacterias
5799-2 = White cells in urine, by strip = Glóbulos blancos en la orina, con tira
5821-4 = White cells in urine = Glóbulos blancos en la orina
13945-1 5808-1 = Red cells in urine = Glóbulos rojos en la orina
5787-7 11277-1 = Skin cells in urine = Células de la piel en la orina
25145-4 5769-5 = Bacteria in urine = Bacterias en la orina
5778-6 = Color of urine = Color de la orina
5767-9 32167-9 = How clear urine is = Aspecto de la orina
9842-6 5796-8 = Casts in urine = Cilindros en la orina
8247-9 = Mucus in urine = Moco en la orina
`;
