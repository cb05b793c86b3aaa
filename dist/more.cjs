"use strict";var Y=Object.defineProperty;var Ze=Object.getOwnPropertyDescriptor;var Qe=Object.getOwnPropertyNames;var en=Object.prototype.hasOwnProperty;var nn=(e,n)=>{for(var r in n)Y(e,r,{get:n[r],enumerable:!0})},tn=(e,n,r,t)=>{if(n&&typeof n=="object"||typeof n=="function")for(let s of Qe(n))!en.call(e,s)&&s!==r&&Y(e,s,{get:()=>n[s],enumerable:!(t=Ze(n,s))||t.enumerable});return e};var rn=e=>tn(Y({},"__esModule",{value:!0}),e);var ot={};nn(ot,{document:()=>ke,gitlab:()=>we,html:()=>De,junit:()=>Ve,sarif:()=>Xe});module.exports=rn(ot);var J="https://github.com/campaign-ims-check/campaign-ims-check",x=e=>`${J}/blob/main/docs/rules/${e}.md`;var b=["error","warning","notice"],C=["External account","Product context","IMS server URL","Association mask","Scope","Callback URL","Client id and secret","Restart","beyond the page","reading"];function M({instances:e},n,r,t){let s=e.some(o=>o.name===n&&o.estate!==r&&o.repository===t);return[...t===void 0?[]:[t],...s&&r!==""?[r]:[],n].join(": ")}function U(e){let{instances:n,checks:r}=e,t=new Map;for(let o of r){let i=JSON.stringify([o.section,o.repository,o.estate,o.instance]),a=t.get(i);a?a.push(o):t.set(i,[o])}let s=C.map(o=>({section:o,cells:n.map(({name:i,estate:a,repository:l})=>on(t.get(JSON.stringify([o,l,a,i]))??[]))}));return{instances:n.map(({name:o,estate:i,repository:a})=>M(e,o,i,a)),rows:s}}function on(e){let n=r=>e.some(t=>t.status===r);return n("fail")?"fail":n("pass")?n("not-checked")?"partial":"pass":n("not-checked")?"not-checked":null}function E({checks:e}){let n=new Map;for(let{status:r,reason:t,rule:s,instance:o}of e){if(r!=="not-checked"||t===null)continue;let i=n.get(t)??{reason:t,rules:[],instances:[]};n.set(t,i),i.rules.includes(s)||i.rules.push(s),i.instances.includes(o)||i.instances.push(o)}return[...n.values()]}var I={"redirected-to-adobe":"they are redirected to adobe.com","no-matching-right":'"Login does not have any right matching the expression"',"no-login-page":"they cannot reach the Adobe ID login page"};var sn=new TextEncoder,X=(e,n)=>n==="bytes"?sn.encode(e).length:e.length;function pe(e,n,r){let t=i=>`
*… ${i} more*
`,s=e.map(({head:i,foot:a,rows:l})=>X(i+a+t(l.length),r)),o=n-s.reduce((i,a)=>i+a,0);return e.map(({head:i,rows:a,foot:l})=>{let c=a.findIndex(m=>(o-=X(m,r),o<0));return c===-1?i+a.join("")+l:(o+=X(a[c]??"",r),i+a.slice(0,c).join("")+t(a.length-c)+l)}).join("")}function an({findings:e,summary:n,source:r,instances:t}){if(t.length===0&&e.length===0)return"✅ Campaign IMS: nothing to check";let s=r.base===null?"":"new ",o=e.filter(({state:a})=>a==="new"),i=o.length===0?`nothing ${s}is wrong`:ln(o,s);return`${n.verdict==="pass"?"✅":"❌"} Campaign IMS: ${i}`}function ue(e){let{findings:n,source:r,files:t,instances:s,repositories:o}=e,i=`### ${an(e)}`;if(s.length===0&&n.length===0){let m=T(t.tracked,"tracked file");return[i,`None of the ${m} that were asked about is a Campaign external account, operator group or server file.`]}let a=o?` of ${o.length===1?"1 repository":`${o.length} repositories`}`:"",l=n.filter(({state:m})=>m==="existing").length,c=r.base===null?"":l===0?"; nothing was wrong before":`; ${T(l,"finding")} from before`;return[i,`${T(s.length,"instance")} in ${T(t.read,"file")}${a}, out of ${t.tracked} tracked${c}.`]}function ln(e,n){return b.map(t=>[e.filter(s=>s.level===t).length,t]).filter(([t])=>t>0).map(([t,s])=>T(t,n+s)).join(", ")}var T=(e,n)=>`${e} ${n}${e===1?"":"s"}`;var gt=new Map([["АВЕЅІЈКМНОРСТУХЅҮаеорсухіјѕԁһԛԝ","ABESIJKMHOPCTYXSYaeopcyxijsdhqw"],["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρα","ABEZHIKMNOPTYXovipa"],["‐‑‒–—―−⁃﹣－","----------"],["ıɡⅼ","igl"]].flatMap(([e="",n=""])=>[...e].map((r,t)=>[r,n[t]??""]))),cn=new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\ufff0-\\uffff]|\\p{Cs}","u");var dn=e=>`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`;var pn=e=>cn.test(e);var k=e=>[...e].map(n=>pn(n)?`<${dn(n)}>`:n).join(""),q=120;var me=1e3,un=/[&<>`*_~[\]|\\$@#:]|(?<=www)\.|(?<=^\s*)[-+=\d]/gi,mn=/[@#$:](?=\S)|\bGH(?=-)|[\da-f]{6}(?=[\da-f])|\bwww(?=\.)/gi,gn="​";function v(e){return ge(e).split(/("[^"]*")/).map(r=>/^"[^"]+"$/.test(r)?fe(r.slice(1,-1)):he(r.replace(mn,`$&${gn}`))).join("")}var S=e=>fe(ge(e)),ge=e=>k(e.length>me?`${e.slice(0,me)}…`:e),fe=e=>`<code>${he(e.replace(/^ | $| (?= )/g,"␣"))}</code>`,he=e=>e.replace(un,n=>`&#${n.charCodeAt(0)};`);var G=e=>e.split("/").map(fn).join("/"),fn=e=>e.split(/(\\x[89a-f][\da-f])/).map((n,r)=>r%2===1?`%${n.slice(2).toUpperCase()}`:hn(n)).join(""),hn=e=>encodeURIComponent(e.replace(new RegExp("\\p{Surrogate}","gu"),"�")).replace(/[!'()*~_]/g,n=>`%${n.charCodeAt(0).toString(16).toUpperCase()}`);var yn=/^[\w.-]+\/[\w.-]+$/;function B({repositories:e},n){let r=new Map((e??[]).map(({name:t,revision:s})=>[t,s]));return({path:t,start:s,end:o},i)=>{let a=n&&O(n,i),l=n?.revision??r.get(i??"")??null;if(a===null||l===null)return null;let c=o.line>s.line?`-L${o.line}`:"";return`${a}/blob/${encodeURIComponent(l)}/${G(t)}#L${s.line}${c}`}}function O({server:e,repository:n},r){let t=n??r??"";return yn.test(t)&&/^https?:\/\/[^\s/?#]+$/.test(e)?`${e}/${t}`:null}var be={error:"❌",warning:"⚠️",notice:"ℹ️"},bn={pass:"✅",partial:"✅ in part","not-checked":"➖"},$n=6;function $e(e,n){let{findings:r,suppressed:t,weakened:s}=e,o=wn(B(e,n.links)),i=r.filter(({state:p,section:g})=>p==="new"&&g!=="Restart").sort(kn),a=r.filter(({state:p,section:g})=>p==="existing"&&g!=="Restart"),l=r.filter(({section:p})=>p==="Restart"),m=[{head:`${[...ue(e),...n.notes.map(v)].join(`

`)}

`,rows:[],foot:""},...e.repositories?xn(e):e.instances.length>0?[vn(e)]:[],...Z("This change takes from the checks",s.map(({path:p,message:g})=>`- ⚠️ ${S(p)}: ${v(g)}
`)),...Z(e.source.base===null?"Findings":"New findings",i.map(p=>ye(p,o))),...Z("After merging, restart",l.map(({message:p})=>`- ${v(p)}
`)),...D("Existing findings",a.map(p=>ye(p,o))),...D("Suppressed",t.map(p=>`- ${o(p,p.repository)} ${S(p.rule)}: ${v(p.reason)}
`)),...D("Not checked, and how to change that",E(e).map(({reason:p,rules:g})=>`- ${g.map(S).join(", ")}: ${v(p)}
`))];return pe(m,n.limit,n.unit)}var kn=(e,n)=>b.indexOf(e.level)-b.indexOf(n.level),Z=(e,n)=>n.length>0?[{head:`#### ${e} (${n.length})

`,rows:n,foot:`
`}]:[],D=(e,n)=>n.length>0?[{head:`<details><summary>${e} (${n.length})</summary>

`,rows:n,foot:`
</details>

`}]:[],wn=e=>(n,r)=>{let t=S(`${n.path}:${n.start.line}:${n.start.column}`),s=e(n,r);return s===null?t:`[${t}](${s})`};function ye(e,n){let{level:r,message:t,rule:s,help:o,symptom:i,related:a,instance:l,estate:c,repository:m}=e,p=[m,...l===null||l==="default"?[]:[c,l]].filter(Boolean).join(": "),g=p===""?"":` · ${S(p)}`,y=[...a.map(f=>`${v(f.note)}: ${n(f,e.repository)}`),...o===null?[]:[`Remedy: ${v(o)}`],...i===null?[]:[`Users see: ${v(I[i])}`]];return`- ${be[r]} **${n(e,e.repository)}** ${v(t)} [${S(s)}](${x(encodeURIComponent(s))})${g}
`+y.map(f=>`  - ${f}
`).join("")}function xn({repositories:e=[],shared:n=[]}){let r=({name:o,summary:i})=>`| ${i.verdict==="pass"?"✅":"❌"} ${S(o)} | ${b.map(a=>i[a]||"").join(" | ")} |
`,t=[...e].sort((o,i)=>o.summary.verdict<i.summary.verdict?-1:o.summary.verdict>i.summary.verdict?1:0);return[{head:`| repository | ${b.map(o=>`${o}s`).join(" | ")} |
| --- |${" ---: |".repeat(b.length)}
`,rows:t.map(r),foot:`
`},...D("In several repositories",n.map(o=>`- ${v(o.message)} ${o.repositories.map(S).join(", ")}
`))]}function vn(e){let{instances:n,rows:r}=U(e),t=a=>`| ${a.join(" | ")} |
`,s=r.map(({section:a,cells:l})=>({section:a,cells:l.map((c,m)=>c==="fail"?Sn(e,a,m):c===null?"":bn[c])})),[o,i]=n.length<=$n?[n.map(S),s.map(({section:a,cells:l})=>[a,...l])]:[s.map(({section:a})=>a),n.map((a,l)=>[S(a),...s.map(({cells:c})=>c[l]??"")])];return{head:t(["",...o])+t(["---",...o.map(()=>"---")]),rows:i.map(t),foot:`
`}}function Sn({findings:e,instances:n},r,t){let{name:s,estate:o}=n[t]??{},i=e.filter(a=>a.section===r&&[s,null].includes(a.instance)&&[o,""].includes(a.estate)).map(({level:a})=>a);return be[b.find(a=>i.includes(a))??"error"]}var ke=({report:e},{links:n})=>`${$e(e,{links:n,limit:Number.MAX_SAFE_INTEGER,unit:"characters",notes:[]}).trimEnd()}
`;var Rn={error:"critical",warning:"minor",notice:"info"};function we({report:e}){let n=new Map,r=s=>{let o=n.get(s)??0;return n.set(s,o+1),o===0?s:`${s}-${o+1}`},t=e.findings.map(({message:s,help:o,rule:i,level:a,path:l,start:c,end:m,fingerprint:p,repository:g})=>({description:o===null?s:`${s} ${o}`,check_name:i,fingerprint:r(g===void 0?p:`${g}:${p}`),severity:Rn[a],location:{path:g===void 0?l:`${g}/${l}`,lines:{begin:c.line,end:m.line}}}));return`${JSON.stringify(t,null,2)}
`}var xe=require("node:crypto"),Q=e=>(0,xe.createHash)("sha256").update(e,"utf8").digest("base64");var z=6;function ee(e){let n=new Map;for(let r of new Set([...e].flatMap(Ln))){if(r.length<z)continue;let t=r.slice(0,z);n.set(t,[...n.get(t)??[],r])}return r=>{let t=[];for(let s=0;n.size>0&&s+z<=r.length;s++){let i=(n.get(r.slice(s,s+z))??[]).reduce((a,l)=>l.length>a&&r.startsWith(l,s)?l.length:a,0);i!==0&&(t.push({start:s,end:s+i}),s+=i-1)}return t}}var Ln=e=>[e,k(e),...e.length>q?[k(e.slice(0,q))]:[]];var ve="•••";function F(e){let n=[0],r=t=>{for(;!t();){let s=e.indexOf(`
`,n.at(-1));if(s===-1)return;n.push(s+1)}};return{position(t){r(()=>(n.at(-1)??0)>t);let s=0,o=n.length-1;for(;s<o;){let i=s+o+1>>1;(n[i]??0)<=t?s=i:o=i-1}return{line:s+1,column:t-(n[s]??0)+1}},offset(t){return r(()=>n.length>=t),n[t-1]??e.length},text(t){r(()=>n.length>t);let s=n[t-1];if(s===void 0)return"";let o=n[t];return e.slice(s,o===void 0?void 0:o-1).replace(/\r$/,"")}}}var Re="secret|passwo?r?d|pwd|token|api[_-]?key|private[_-]?key",Gt=new RegExp(Re,"i"),A=new RegExp(Re,"gi");var Mn=/[\w.-]*/y,ne=/["']?(?:\s*=\s*|\s*:[ \t]*)/y,te=/"[^"]*|'[^']*/y,Cn=/[^\n"'<>]*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n"'<>]|$)/y,_=/[^<>]*>(?=([^<]*))/y;function Le(e){let n=[];A.lastIndex=0;for(let r=A.exec(e);r;r=A.exec(e)){let t=H(Mn,e,A.lastIndex),s=En(e,r.index,t);s&&s.end>s.start&&n.push(s),A.lastIndex=s&&!Me(e,r.index)?Math.max(t,s.end):t}return n}function En(e,n,r){if(ne.lastIndex=r,!ne.test(e)){_.lastIndex=r;let o=Me(e,n)?_.exec(e):null;return o&&{start:_.lastIndex,end:_.lastIndex+(o[1]??"").length}}let t=ne.lastIndex;if(te.lastIndex=t,te.test(e))return{start:t+1,end:te.lastIndex};let s=H(Cn,e,t);return{start:t,end:e[s]===`
`||s===e.length?In(e,n,s):s}}var Me=(e,n)=>/<[\w:.-]{0,100}$/.test(e.slice(Math.max(0,n-101),n));function In(e,n,r){let t=e.lastIndexOf(`
`,n)+1,s=H(Se,e,t)-t,o=r;for(;o<e.length;){let i=H(Se,e,o+1),a=i-o-1>s||i-o-1===s&&e.startsWith("- ",i),l=e[i]===`
`||e[i]==="\r";if(!a&&!l)break;let c=e.indexOf(`
`,i);o=c===-1?e.length:c}return o}var Se=/[ \t]*/y;function H(e,n,r){return e.lastIndex=r,e.test(n)?e.lastIndex:r}var re=80,Ce=4e3;function Ie(e,n,{start:r,end:t},s,o=Tn(e)){let i=o.text(r.line),a=o.offset(r.line),l=r.column-1,c=Math.min(i.length,t.line===r.line?t.column-1:i.length),m=Math.max(0,l-re),p=Math.min(i.length,Math.max(c,l)+re),g=Math.min(c,l+2*re),y=jn(e,a+m,a+(g<c?g:p),On(n,s)),u=(f,h)=>Fn(e,a+f,a+h,y);return{before:(m>0?"…":"")+u(m,l),marked:u(l,g)+(g<c?"…":""),after:g<c?"":u(c,p)+(p<i.length?"…":"")}}function jn(e,n,r,{spans:t,find:s}){let o=Math.max(0,n-Ce),i=e.slice(o,r+Ce);return[...[...Le(i),...s(i)].map(c=>({start:o+c.start,end:o+c.end})),...t].filter(c=>c.end>c.start&&c.end>n&&c.start<r).sort((c,m)=>c.start-m.start)}var oe={text:"",index:F("")};function Tn(e){return oe.text!==e&&(oe={text:e,index:F(e)}),oe.index}var Ee=new WeakMap;function On(e,n){let r=Ee.get(n);if(!r){let t=new Map;for(let{path:s,span:o}of n){let i=t.get(s);i?i.push(o):t.set(s,[o])}r={byPath:t,find:ee(n.map(({value:s})=>s))},Ee.set(n,r)}return{spans:r.byPath.get(e)??[],find:r.find}}function Fn(e,n,r,t){let s="",o=n;for(let i of t)i.end<=o||i.start>=r||(s+=k(e.slice(o,Math.max(o,i.start)).replaceAll("	"," "))+ve,o=Math.min(r,i.end));return s+k(e.slice(o,Math.max(o,r)).replaceAll("	"," "))}var R=class{constructor(n){this.text=n}text};function d(e,...n){return new R(e.reduce((r,t,s)=>r+se(n[s-1]??null)+t))}var Yt=new R(""),N=e=>new R(e.map(se).join(""));function se(e){return e===null?"":e instanceof R?e.text:typeof e=="object"?e.map(se).join(""):An(String(e))}var An=e=>k(e).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g,n=>`<U+${n.charCodeAt(0).toString(16).toUpperCase()}>`).replace(/[&<>"']/g,n=>`&#${n.charCodeAt(0)};`);function Te(e){let n=new Map(e.instances.map(({name:r,estate:t,repository:s})=>[M(e,r,t,s),[]]));for(let r of e.findings){let t=ie(e,r),s=n.get(t);s?s.push(r):n.set(t,[r])}return[...n].filter(([,r])=>r.length>0).map(([r,t],s)=>({id:`g${s}`,label:r,sections:C.map((o,i)=>({id:`g${s}-${i}`,section:o,findings:t.filter(a=>a.section===o)})).filter(o=>o.findings.length>0)}))}function ie(e,{instance:n,estate:r,repository:t}){return n!==null?M(e,n,r,t):t===void 0?je:`${t}: ${je}`}var je="several instances",w=e=>N(e.split(/("[^"]*")/).map(n=>/^"[^"]+"$/.test(n)?d`<code>${n.slice(1,-1)}</code>`:d`${n}`)),$=(e,n,r)=>r.some(t=>t!==null&&t.text!=="")?d`<section id="${e}"><h2>${n}</h2>${r}</section>`:null,j=(e,n)=>d`<div class="wide" role="region" aria-label="${e}" tabindex="0">${n}</div>`;function Oe(e,n,r,t){let{findings:s}=e.report;if(s.length===0)return d`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;let o=Pn(e,t),i=n.map(({id:a,label:l,sections:c})=>d`<section class="instance" id="${a}"><h3>${l}</h3>
${c.map(m=>d`<section class="group" id="${m.id}" tabindex="-1"><h4>${m.section}</h4>
${m.findings.map(p=>o(p,l))}</section>
`)}</section>
`);return $("findings","Findings",[Nn(e,n,r),...i])}function Nn({report:e},n,r){let{findings:t}=e,s=u=>t.filter(u).length,o=(u,f,h)=>d`<label class="${f}"><input type="checkbox" name="${u}" value="${f}" checked=""/> ${f} <b>${h}</b></label>`,i=b.flatMap(u=>{let f=s(h=>h.level===u);return f>0?[o("level",u,f)]:[]}),a=["new","existing"].map(u=>o("state",u,s(f=>f.state===u))),l=(u,f)=>d`<option value="${u}">${u} (${f})</option>`,c=new Map;for(let{rule:u}of t)c.set(u,(c.get(u)??0)+1);let m=r.map(({id:u})=>u),p=new Map(t.map(({rule:u,section:f})=>[u,f])),g=C.map(u=>({section:u,ids:[...c.keys()].filter(f=>p.get(f)===u).sort((f,h)=>m.indexOf(f)-m.indexOf(h))})).filter(({ids:u})=>u.length>0),y=({sections:u})=>u.reduce((f,h)=>f+h.findings.length,0);return d`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${i}</fieldset>
${t.some(({state:u})=>u==="existing")?d`<fieldset><legend>State</legend>${a}</fieldset>`:null}
<label class="pick">Instance <select name="instance"><option value="">all</option>${n.map(u=>l(u.label,y(u)))}</select></label>
<label class="pick">Rule <select name="rule"><option value="">all</option>${g.map(({section:u,ids:f})=>d`<optgroup label="${u}">${f.map(h=>l(h,c.get(h)??0))}</optgroup>`)}</select></label>
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No finding is of all that is chosen.</p>
`}function Pn({texts:e,secrets:n},r){let t=new Map,s=(i,a)=>{let l=`${i.path}:${i.start.line}:${i.start.column}`,c=r(i,a);return c===null?d`<span class="place">${l}</span>`:d`<a class="place" href="${c}" rel="noreferrer">${l}</a>`},o=i=>{let a=e.get(i.path);if(a===void 0)return null;let l=t.get(i.path)??F(a);t.set(i.path,l);let{before:c,marked:m,after:p}=Ie(a,i.path,i,n,l);return d`<pre><span class="no">${i.start.line}</span><code>${c.trimStart()}<mark>${m}</mark>${p.trimEnd()}</code></pre>\n`};return(i,a)=>{let{rule:l,level:c,state:m,message:p,help:g,related:y,symptom:u,repository:f}=i,h=[...y.map(L=>d`<dt>See</dt><dd>${s(L,f)}: ${w(L.note)}</dd>`),...g===null?[]:[d`<dt>Remedy</dt><dd>${w(g)}</dd>`],...u===null?[]:[d`<dt>Users see</dt><dd>${I[u]}</dd>`]];return d`<article data-level="${c}" data-state="${m}" data-instance="${a}" data-rule="${l}">
<h5><span class="badge ${c}">${c}</span>${m==="existing"?d` <span class="badge old">existing</span>`:null} <span class="message">${w(p)}</span></h5>
<p class="where">${s(i,f)} <a class="rule" href="${x(encodeURIComponent(l))}" rel="noreferrer">${l}</a></p>
${o(i)}${h.length>0?d`<dl>${h}</dl>`:null}</article>
`}}var Un={match:{kind:"ok",sign:"✓",word:"matches"},near:{kind:"error",sign:"≠",word:"differs"},"no-dashboard":{kind:"error",sign:"✕",word:"no dashboard group"},"no-operator":{kind:"error",sign:"✕",word:"no operator group"},unknown:{kind:"none",sign:"?",word:"not known"}};function Fe({report:e,groups:n}){let r=n().map(({instance:t,estate:s,reason:o,rows:i})=>{let a=M(e,t,s),l=d`<h3>${a}</h3>\n`;if(o!==null)return d`${l}<p class="unknown">Not compared: ${w(o)}</p>\n`;let c=d`<table class="groups"><thead><tr><th scope="col">association mask</th><th scope="col">+ operator group</th><th scope="col">= dashboard group</th><th scope="col">fits</th></tr></thead><tbody>
${i.map(Gn)}</tbody></table>\n`;return d`${l}${j(`Groups of ${a}`,c)}`});return $("groups","Mask + operator group = dashboard group",r)}function Gn({mask:e,group:n,dashboard:r,fit:t}){let{kind:s,sign:o,word:i}=Un[t],a=l=>l===null?d`<span class="gap">none</span>`:d`<code>${l}</code>`;return d`<tr class="${s}"><td>${a(e)}</td><td>${a(n)}</td><td>${a(r)}</td><td class="fit"><i aria-hidden="true">${o}</i> ${i}</td></tr>\n`}var Bn=6;function Ae(e,n){if(e.instances.length===0)return null;let{instances:r,rows:t}=U(e),s=new Map(n.flatMap(({label:p,sections:g})=>g.map(y=>[`${p}
${y.section}`,y]))),o=t.map(({section:p,cells:g})=>({section:p,cells:g.map((y,u)=>{let{repository:f}=e.instances[u]??{},h=ie(e,{instance:null,estate:"",...f!==void 0&&{repository:f}}),L=[r[u]??"",h].flatMap(qe=>s.get(`${qe}
${p}`)??[]);return Dn(y,p,r[u]??"",L)})})),i=p=>p.map(g=>d`<th scope="col">${g}</th>`),a=(p,g)=>d`<tr><th scope="row">${p}</th>${g}</tr>\n`,[l,c]=r.length<=Bn?[r,o.map(({section:p,cells:g})=>a(p,g))]:[o.map(({section:p})=>p),r.map((p,g)=>a(p,o.flatMap(({cells:y})=>y[g]??[])))],m=d`<table class="matrix"><thead><tr><td></td>${i(l)}</tr></thead><tbody>
${c}</tbody></table>`;return $("whole","The whole at a glance",[j("Sections and instances",m)])}function Dn(e,n,r,t){if(e===null)return d`<td></td>`;if(e==="pass")return d`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;let s=`${r}, ${n}`;if(e==="partial")return d`<td class="part"><a href="#not-checked" aria-label="${s}: ok as far as it was checked"><i aria-hidden="true">◐</i> <span class="word">ok in part</span></a></td>`;if(e==="not-checked")return d`<td class="none"><a href="#not-checked" aria-label="${s}: not checked"><i aria-hidden="true">–</i> <span class="word">not checked</span></a></td>`;let o=t.flatMap(m=>m.findings),i=b.find(m=>o.some(p=>p.level===m))??"error",a=o.filter(({level:m})=>m===i).length,l=`${i}${a===1?"":"s"}`,c={error:"✕",warning:"!",notice:"●"}[i];return d`<td class="${i}"><a href="#${t[0]?.id??"findings"}" aria-label="${s}: ${a} ${l}"><i aria-hidden="true">${c}</i> ${a} <span class="word">${l}</span></a></td>`}var V=e=>d`<a class="rule" href="${x(encodeURIComponent(e))}" rel="noreferrer">${e}</a> `,P=e=>e.length>0?[d`<ul>${e}</ul>`]:[];function Ne({findings:e}){let n=new Map;for(let{symptom:r,rule:t}of e)r!==null&&n.set(r,(n.get(r)??new Set).add(t));return $("symptoms","What users may see",P([...n].map(([r,t])=>d`<li>${w(I[r])}: look at ${[...t].map(V)}</li>\n`)))}var Pe=({weakened:e})=>$("weakened","This change takes from the checks",P(e.map(({path:n,message:r,repository:t})=>d`<li><span class="place">${t===void 0?"":`${t}: `}${n}</span>: ${w(r)}</li>\n`))),Ue=e=>$("not-checked","Not checked, and how to change that",P(E(e).map(({reason:n,rules:r,instances:t})=>d`<li><p>${w(n)}</p><p class="where"><span>${t.join(", ")}</span> <span>${r.map(V)}</span></p></li>\n`))),Ge=(e,n)=>$("suppressed","Suppressed",P(e.suppressed.map(r=>{let{path:t,start:s,message:o,reason:i,rule:a,repository:l}=r,c=n(r,l),m=`${l===void 0?"":`${l}: `}${t}:${s.line}:${s.column}`,p=c===null?d`<span class="place">${m}</span>`:d`<a class="place" href="${c}" rel="noreferrer">${m}</a>`;return d`<li><p>${w(o)}</p><p class="where">${p} ${V(a)}</p><p>Reason: ${i}</p></li>\n`})));function Be({repositories:e=[],shared:n=[]},r){if(e.length===0)return null;let t=[...e].sort((i,a)=>+(i.summary.verdict==="pass")-+(a.summary.verdict==="pass")),s=d`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${t.map(i=>zn(i,r))}</tbody></table>`,o=n.map(({rule:i,message:a,repositories:l})=>d`<li><p>${w(a)}</p><p class="where">${l.join(", ")} ${i===null?null:V(i)}</p></li>\n`);return d`${$("repositories","Repositories",[j("Repositories",s)])}${$("shared","In several repositories",P(o))}`}function zn({name:e,revision:n,summary:r},t){let s=t&&O(t,e),o=r.verdict==="pass";return d`<tr><th scope="row">${s?d`<a href="${s}" rel="noreferrer">${e}</a>`:e}</th><td class="${o?"ok":"error"}"><span><i aria-hidden="true">${o?"✓":"✕"}</i> ${o?"passed":"failed"}</span></td><td>${r.error}</td><td>${r.warning}</td><td>${r.notice}</td><td><code>${n?.slice(0,12)??""}</code></td></tr>\n`}var ae=`(() => {
const form = document.getElementById('filters');
if (!form) return;
const items = [...document.querySelectorAll('article')];
const groups = [...document.querySelectorAll('.group, .instance')];
const shown = document.getElementById('shown');
const apply = () => {
  const data = new FormData(form);
  const among = (name) => {
    const boxes = form.querySelectorAll('input[name=' + name + ']');
    const chosen = new Set(data.getAll(name));
    return boxes.length === 0 ? () => true : (value) => chosen.has(value);
  };
  const level = among('level'), state = among('state');
  const instance = data.get('instance'), rule = data.get('rule');
  const alive = new Set();
  let count = 0;
  for (const item of items) {
    const { dataset } = item;
    const fits = [level(dataset.level), state(dataset.state), [dataset.instance, ''].includes(instance), [dataset.rule, ''].includes(rule)].every(Boolean);
    if (item.hidden === fits) item.hidden = !fits;
    if (!fits) continue;
    count += 1;
    alive.add(item.parentElement);
    alive.add(item.parentElement.parentElement);
  }
  for (const group of groups) group.hidden = !alive.has(group);
  document.getElementById('nothing').hidden = count !== 0;
  shown.textContent = count === items.length ? 'All ' + count + ' are shown' : count + ' of ' + items.length + ' are shown';
};
form.addEventListener('change', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href^="#g"]');
  const group = link ? document.getElementById(link.hash.slice(1)) : null;
  if (!group) return;
  form.reset();
  apply();
  group.focus({ preventScroll: true });
});
form.hidden = false;
apply();
})();`;var le=`
:root {
  color-scheme: light dark;
  --bg: #f5f6f8; --card: #ffffff; --ink: #1b2029; --dim: #596273; --line: #dde1e8; --soft: #eef0f4; --link: #1a56a8;
  --error: #a8201a; --error-bg: #fdebe9; --warning: #7d4a00; --warning-bg: #fff2dc; --notice: #1b558f; --notice-bg: #e6f0fb;
  --ok: #17653a; --ok-bg: #e4f4ea; --mark: #ffd9d4; --mark-ink: #7d130e;
  --code: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0e1116; --card: #171b22; --ink: #e7eaf0; --dim: #a3adbc; --line: #2c333e; --soft: #202630; --link: #8cbcff;
    --error: #ff9a91; --error-bg: #3b1715; --warning: #ffc876; --warning-bg: #35260b; --notice: #93c4ff; --notice-bg: #11273f;
    --ok: #83dca5; --ok-bg: #10301e; --mark: #6b1d18; --mark-ink: #ffe3e0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
body > header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--card); padding: .5rem 1rem; border-radius: .5rem; }
body > header { margin-top: 1.5rem; padding-block: 1.4rem 1.3rem; border-radius: 1rem; background: var(--soft); border-left: .5rem solid var(--dim); max-width: 67.5rem; }
body > header.ok { background: var(--ok-bg); border-color: var(--ok); }
body > header.error { background: var(--error-bg); border-color: var(--error); }
.tool { margin: 0; font-weight: 600; letter-spacing: .02em; }
h1 { margin: .1rem 0 .6rem; font-size: 2.3rem; line-height: 1.15; letter-spacing: -.02em; }
header.ok h1 { color: var(--ok); } header.error h1 { color: var(--error); }
header p { margin: .6rem 0 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.counts li { background: var(--card); border-radius: 2rem; padding: .15rem .85rem; }
.counts .error b { color: var(--error); } .counts .warning b { color: var(--warning); } .counts .notice b { color: var(--notice); }
main > section { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
h2 { font-size: 1.3rem; margin: 0 0 .8rem; letter-spacing: -.01em; }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.1rem 0 .5rem; color: var(--dim); }
code, pre, .place, .rule { font-family: var(--code); font-size: .88em; }
code { white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--soft); border-radius: .3em; padding: .1em .35em; }
.place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.wide { position: relative; overflow: auto; max-height: 75vh; border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { text-align: left; padding: .45rem .75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
tbody tr:last-child > * { border-bottom: 0; }
thead th, thead td { position: sticky; top: 0; z-index: 1; background: var(--soft); font-size: .9rem; }
tbody th { font-weight: 600; }
.matrix th[scope=row], .repositories th[scope=row] { position: sticky; left: 0; background: var(--card); overflow-wrap: break-word; min-width: 7.5rem; max-width: 16rem; }
.matrix td > a, .matrix td > span, .repositories td > span { display: inline-block; white-space: nowrap; border-radius: 2rem; padding: .1rem .75rem; text-decoration: none; font-size: .9rem; font-weight: 600; color: inherit; }
.matrix td > a:hover { text-decoration: underline; }
i { font-style: normal; font-weight: 700; }
td.ok > *, .fit { color: var(--ok); } td.ok > * { background: var(--ok-bg); }
td.part > * { color: var(--ok); border: 1px dashed currentColor; }
td.none > * { color: var(--dim); background: var(--soft); }
td.error > * { color: var(--error); background: var(--error-bg); }
td.warning > * { color: var(--warning); background: var(--warning-bg); }
td.notice > * { color: var(--notice); background: var(--notice-bg); }
.groups tr.error .fit { color: var(--error); } .groups tr.none .fit { color: var(--dim); }
.groups tr.error > td { background: var(--error-bg); }
.fit { font-weight: 600; white-space: nowrap; } .gap { color: var(--dim); font-style: italic; }
.repositories td:nth-child(n+3) { font-variant-numeric: tabular-nums; }
#filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; background: var(--soft); border-radius: .7rem; padding: .7rem .9rem; }
#filters[hidden], [hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
legend { float: left; padding: 0; margin-right: .5rem; font-weight: 600; }
fieldset label { display: inline-flex; gap: .35rem; align-items: center; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; padding: .2rem .75rem; cursor: pointer; }
.pick { font-weight: 600; display: inline-flex; gap: .5rem; align-items: center; max-width: 100%; }
select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: .5rem; padding: .25rem .6rem; max-width: 18rem; min-width: 0; }
button { cursor: pointer; font-weight: 600; }
#shown { color: var(--dim); }
.instance > h3 { border-bottom: 2px solid var(--line); padding-bottom: .3rem; }
.group:focus { outline: none; }
.group:focus > h4, .group:target > h4 { color: var(--ink); text-decoration: underline; text-underline-offset: .3em; }
article { border: 1px solid var(--line); border-left: .3rem solid var(--dim); border-radius: .6rem; padding: .75rem .95rem; margin: .6rem 0; }
.many article { content-visibility: auto; contain-intrinsic-size: auto 11rem; }
article[data-level=error] { border-left-color: var(--error); } article[data-level=warning] { border-left-color: var(--warning); } article[data-level=notice] { border-left-color: var(--notice); }
h5 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.badge { border-radius: .4rem; padding: .05rem .5rem; font-size: .8rem; font-weight: 700; background: var(--soft); color: var(--dim); }
.badge.error { color: var(--error); background: var(--error-bg); } .badge.warning { color: var(--warning); background: var(--warning-bg); } .badge.notice { color: var(--notice); background: var(--notice-bg); }
.where { margin: .35rem 0 0; color: var(--dim); display: flex; flex-wrap: wrap; gap: .15rem .8rem; overflow-wrap: anywhere; }
pre { display: flex; gap: .9rem; margin: .6rem 0 0; padding: .55rem .8rem; background: var(--soft); border-radius: .5rem; }
pre code { background: none; padding: 0; min-width: 0; font-size: 1em; } .no { color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: .2em; box-shadow: 0 .14em 0 var(--error); font-weight: 600; }
mark:empty { border-left: 3px solid var(--error); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .6rem 0 0; }
dt { color: var(--dim); font-weight: 600; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
main > section > ul { margin: 0; padding-left: 1.2rem; } main > section > ul > li { margin: .5rem 0; } li p { margin: 0; overflow-wrap: anywhere; }
footer { color: var(--dim); padding-block: .5rem 2.5rem; font-size: .9rem; }
@media (max-width: 40rem) {
  body > header, main, footer { padding-inline: .75rem; }
  body > header { margin: .75rem .75rem 0; }
  main > section { padding: .9rem .8rem 1rem; border-radius: .8rem; }
  h1 { font-size: 1.9rem; }
  th, td { padding: .4rem .55rem; }
  .matrix th[scope=row] { min-width: 7rem; font-size: .9rem; }
  .matrix td > * { padding-inline: .5rem; } .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .groups thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; } .groups, .groups tbody { display: block; }
  .groups tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .5rem; padding: .5rem .6rem; border-bottom: 1px solid var(--line); } .groups tr:last-child { border: 0; } .groups tr.error { background: var(--error-bg); }
  .groups td { padding: 0; border: 0; } .groups td:nth-child(2)::before { content: "+ "; color: var(--dim); } .groups td:nth-child(3)::before { content: "= "; color: var(--dim); }
  .pick { width: 100%; } .pick select { flex: 1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd + dt { margin-top: .35rem; }
  pre { padding: .5rem .6rem; gap: .6rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { --bg: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --soft: #f3f3f3; --link: #000; --error: #8c1410; --error-bg: #fff; --warning: #5c3700; --warning-bg: #fff; --notice: #123f6b; --notice-bg: #fff; --ok: #0f4a29; --ok-bg: #fff; --mark: #fff; --mark-ink: #8c1410; }
  body { font-size: 10pt; } #filters, .skip { display: none; }
  main > section { border: 0; padding: 0; } .wide { overflow: visible; max-height: none; border: 0; }
  article, tr, li { break-inside: avoid; } .many article { content-visibility: visible; } h2, h3, h4 { break-after: avoid; }
  thead th, thead td, .matrix th[scope=row] { position: static; }
  body > header { border: 1pt solid #444; }
}
`;var _n=["default-src 'none'",`style-src 'sha256-${Q(le)}'`,`script-src 'sha256-${Q(ae)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; "),Hn=300;function De(e,{links:n,rules:r}){let{report:t}=e,s=Te(t),o=B(t,n),{text:i}=d`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new R(_n)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
<title>${ze(t).word}: Campaign IMS check</title>
<style>${new R(le)}</style>
</head>
<body${t.findings.length>Hn?new R(' class="many"'):null}>
<a class="skip" href="#findings">Skip to the findings</a>
${Kn(t)}
<main>
${Be(t,n)}
${Ae(t,s)}
${Ne(t)}
${Pe(t)}
${Oe(e,s,r,o)}
${Fe(e)}
${Ue(t)}
${Ge(t,o)}
</main>
<footer>campaign-ims-check ${t.tool.version}. It checks what Git tracks against Adobe&#8217;s page &#8220;Troubleshooting IMS&#8221;; it has not asked Campaign or Adobe.</footer>
<script>${new R(ae)}</script>
</body>
</html>
`;return i}function ze({summary:e,instances:n,findings:r}){return n.length===0&&r.length===0?{word:"Nothing to check",kind:"none",sign:"–"}:e.verdict==="pass"?{word:"Passed",kind:"ok",sign:"✓"}:{word:"Failed",kind:"error",sign:"✕"}}var Vn={index:"the Git index",tree:"a commit",worktree:"the work tree"};function Kn(e){let{summary:n,source:r,files:t,instances:s,repositories:o}=e,{word:i,kind:a,sign:l}=ze(e),c=(y,u)=>d`<li class="${u}"><b>${y}</b> ${y===1?u:`${u}s`}</li>`,m=o?`${o.length} ${o.length===1?"repository":"repositories"}`:Vn[r.kind],p=r.revision===null?"":` at ${r.revision.slice(0,12)}`,g=r.base===null?null:d`<li><b>${n.new}</b> new since <code>${r.base.slice(0,12)}</code></li>`;return d`<header class="${a}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${l}</span> ${i}</h1>
<ul class="counts">${c(n.error,"error")}${c(n.warning,"warning")}${c(n.notice,"notice")}${g}</ul>
<p>${s.length===1?"1 instance":`${s.length} instances`} in ${m}${p}: ${t.read} of ${t.tracked} tracked files were read.</p>
</header>`}function _e({level:e,state:n},{gate:r,failOn:t}){return(t==="never"?[]:b.slice(0,b.indexOf(t)+1)).includes(e)&&(r==="all"||n==="new")}function Ve({report:e},{failOn:n,newOnly:r}){let t=a=>_e(a,{failOn:n,gate:r?"new":"all"}),s=[...Wn(e)].map(([a,l])=>Jn(a,l,t)),o=a=>s.reduce((l,c)=>l+c[a],0),{text:i}=d`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${o("tests")}" failures="${o("failures")}" errors="0">
${s.map(a=>a.xml)}</testsuites>
`;return i}function Wn(e){let n=new Map;for(let o of e.findings){let i=n.get(ce(o));i?i.push(o):n.set(ce(o),[o])}let r=new Set,t=new Map,s=(o,i)=>{let a=t.get(o);a?a.push(i):t.set(o,[i])};for(let o of e.checks){let i=(n.get(ce(o))??[]).filter(u=>Yn(u,o));for(let u of i)r.add(u);let{section:a,rule:l,status:c,reason:m,instance:p,estate:g,repository:y}=o;s(M(e,p,g,y),{section:a,rule:l,findings:i,skipped:c==="not-checked"?m??"":null})}for(let o of e.findings)r.has(o)||s("of no instance",{section:o.section,rule:o.rule,findings:[o],skipped:null});return t}var ce=({rule:e,repository:n})=>JSON.stringify([e,n]),Yn=(e,{instance:n,estate:r})=>[n,null].includes(e.instance)&&[r,""].includes(e.estate);function Jn(e,n,r){let t=n.filter(({findings:i})=>i.some(r)).length,s=n.filter(i=>i.skipped!==null&&i.findings.length===0).length;return{xml:d`  <testsuite name="${e}" tests="${n.length}" failures="${t}" errors="0" skipped="${s}">
${n.map(i=>Xn(e,i,r))}  </testsuite>
`,tests:n.length,failures:t,skipped:s}}function Xn(e,{section:n,rule:r,findings:t,skipped:s},o){let i=t.filter(o),a=t.filter(c=>!o(c)),l=i.length>1?` (and ${i.length-1} more)`:"";return d`    <testcase name="${r}" classname="${`${e}: ${n}`}">${[t.length===0&&s!==null?d`<skipped message="${s}"/>`:null,i[0]?d`<failure type="${i[0].level}" message="${i[0].message+l}">${N(i.map(He))}</failure>`:null,a.length>0?d`<system-out>${N(a.map(He))}</system-out>`:null]}</testcase>
`}var He=({path:e,start:n,level:r,state:t,message:s,help:o,rule:i})=>d`${e}:${n.line}:${n.column}: ${r}${t==="existing"?" (existing)":""}: ${s}
${o===null?null:d`${o}\n`}${x(encodeURIComponent(i))}
`;var qn={error:"error",warning:"warning",notice:"note"};function We(e,n,r){let t=new Set(e.map(({id:o})=>o)),s=n.filter(o=>!t.has(o)).map(o=>({id:o,shortDescription:{text:o},helpUri:K(o)}));return[...e.map(o=>Zn(o,r[o.id])),...s]}function Zn({id:e,section:n,level:r,says:t,needs:s},o){let i=`${Ke(t)} This is a demand on the section "${n}" of "Troubleshooting IMS".`,a=s===void 0?"":` It is checked where this is known: ${s}.`;return{id:e,shortDescription:{text:Ke(t)},fullDescription:{text:i+a},help:{text:`${i}${a} See ${K(e)}`,markdown:o===void 0?`[${e}](${K(e)})`:Qn(o)},helpUri:K(e),defaultConfiguration:{level:qn[r]},properties:{tags:["adobe-campaign","ims",n],precision:"very-high"}}}var K=e=>x(encodeURIComponent(e)),Ke=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}.`,Qn=e=>e.replace(/\]\((?!\w+:|#)([^)]+)\)/g,(n,r)=>`](${new URL(r,x("x")).href})`);var et={error:"error",warning:"warning",notice:"note"},de="%SRCROOT%";function Xe({report:e},n){let r={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:e.repositories?e.repositories.map(({name:t,revision:s})=>Ye(nt(e,t,s),n,t)):[Ye(e,n)]};return`${JSON.stringify(r,null,2)}
`}function nt(e,n,r){let t=({repository:l})=>l===n,{source:s,findings:o,suppressed:i,checks:a}=e;return{...e,source:{...s,revision:r},findings:o.filter(t),suppressed:i.filter(t),checks:a.filter(t)}}function Ye(e,{rules:n,pages:r,links:t},s){let{tool:o,source:i,findings:a,suppressed:l}=e,c=new Set([...a,...l].map(({rule:h})=>h)),m=s===void 0?n:n.filter(({id:h})=>c.has(h)),p=We(m,[...c],s===void 0?r():{}),g=new Map(p.map(({id:h},L)=>[h,L])),y=t&&O(t,s),u=t?.revision??i.revision,f=h=>({...tt(h,i.base!==null),ruleIndex:g.get(h.rule)});return{tool:{driver:{name:o.name,version:o.version,informationUri:J,rules:p}},...s!==void 0&&{automationDetails:{id:`${o.name}/${s}/`}},columnKind:"utf16CodeUnits",originalUriBaseIds:{[de]:{description:{text:"The root of the repository."}}},...y&&{versionControlProvenance:[{repositoryUri:y,...u&&{revisionId:u},mappedTo:{uriBaseId:de}}]},invocations:[{executionSuccessful:!0,toolConfigurationNotifications:E(e).map(({reason:h,rules:L})=>({level:"note",message:{text:W(`Not checked: ${L.join(", ")}. ${h}`)}}))}],results:[...a.map(f),...l.map(h=>({...f(h),suppressions:rt(h)}))]}}function tt(e,n){let{rule:r,level:t,state:s,message:o,help:i,path:a,related:l,fingerprint:c,instance:m,estate:p,section:g,symptom:y}=e;return{ruleId:r,level:et[t],...n&&{baselineState:s==="new"?"new":"unchanged"},message:{text:W(i===null?o:`${o} ${i}`)},locations:[{physicalLocation:Je(a,e)}],...l.length>0&&{relatedLocations:l.map((u,f)=>({id:f+1,physicalLocation:Je(u.path,u),message:{text:W(u.note)}}))},partialFingerprints:{"campaignImsCheck/v1":c},properties:{instance:m,estate:p,section:g,symptom:y}}}var rt=({reason:e})=>[{kind:"external",status:"accepted",justification:W(e)}],Je=(e,{start:n,end:r})=>({artifactLocation:{uri:G(e),uriBaseId:de},region:{startLine:n.line,startColumn:n.column,endLine:r.line,endColumn:r.column}}),W=e=>k(e).replaceAll("](","]​(");0&&(module.exports={document,gitlab,html,junit,sarif});
