"use strict";var q=Object.defineProperty;var on=Object.getOwnPropertyDescriptor;var sn=Object.getOwnPropertyNames;var an=Object.prototype.hasOwnProperty;var ln=(e,n)=>{for(var o in n)q(e,o,{get:n[o],enumerable:!0})},cn=(e,n,o,t)=>{if(n&&typeof n=="object"||typeof n=="function")for(let i of sn(n))!an.call(e,i)&&i!==o&&q(e,i,{get:()=>n[i],enumerable:!(t=on(n,i))||t.enumerable});return e};var dn=e=>cn(q({},"__esModule",{value:!0}),e);var ht={};ln(ht,{document:()=>Le,gitlab:()=>Me,html:()=>Xe,junit:()=>Ze,sarif:()=>rn});module.exports=dn(ht);var Z="https://github.com/campaign-ims-check/campaign-ims-check",S=e=>`${Z}/blob/main/docs/rules/${e}.md`;var $=["error","warning","notice"],E=["External account","Product context","IMS server URL","Association mask","Scope","Callback URL","Client id and secret","Restart","beyond the page","reading"];function M({instances:e},n,o,t){let i=e.some(r=>r.name===n&&r.estate!==o&&r.repository===t);return[...t===void 0?[]:[t],...i&&o!==""?[o]:[],n].join(": ")}function G(e){let{instances:n,checks:o}=e,t=new Map;for(let r of o){let s=JSON.stringify([r.section,r.repository,r.estate,r.instance]),a=t.get(s);a?a.push(r):t.set(s,[r])}let i=E.map(r=>({section:r,cells:n.map(({name:s,estate:a,repository:l})=>pn(t.get(JSON.stringify([r,l,a,s]))??[]))}));return{instances:n.map(({name:r,estate:s,repository:a})=>M(e,r,s,a)),rows:i}}function pn(e){let n=o=>e.some(t=>t.status===o);return n("fail")?"fail":n("pass")?n("not-checked")?"partial":"pass":n("not-checked")?"not-checked":null}function I({checks:e}){let n=new Map;for(let{status:o,reason:t,rule:i,instance:r}of e){if(o!=="not-checked"||t===null)continue;let s=n.get(t)??{reason:t,rules:[],instances:[]};n.set(t,s),s.rules.includes(i)||s.rules.push(i),s.instances.includes(r)||s.instances.push(r)}return[...n.values()]}var j={"redirected-to-adobe":"they are redirected to adobe.com","no-matching-right":'"Login does not have any right matching the expression"',"no-login-page":"they cannot reach the Adobe ID login page"};var un=new TextEncoder,Q=(e,n)=>n==="bytes"?un.encode(e).length:e.length;function ye(e,n,o){let t=s=>`
*… ${s} more*
`,i=e.map(({head:s,foot:a,rows:l})=>Q(s+a+t(l.length),o)),r=n-i.reduce((s,a)=>s+a,0);return e.map(({head:s,rows:a,foot:l})=>{let c=a.findIndex(m=>(r-=Q(m,o),r<0));return c===-1?s+a.join("")+l:(r+=Q(a[c]??"",o),s+a.slice(0,c).join("")+t(a.length-c)+l)}).join("")}function mn({findings:e,summary:n,source:o,instances:t}){if(t.length===0&&e.length===0)return"✅ Campaign IMS: nothing to check";let i=o.base===null?"":"new ",r=e.filter(({state:a})=>a==="new"),s=r.length===0?`nothing ${i}is wrong`:gn(r,i);return`${n.verdict==="pass"?"✅":"❌"} Campaign IMS: ${s}`}function be(e){let{findings:n,source:o,files:t,instances:i,repositories:r}=e,s=`### ${mn(e)}`;if(i.length===0&&n.length===0){let m=F(t.tracked,"tracked file");return[s,`None of the ${m} that were asked about is a Campaign external account, operator group or server file.`]}let a=r?` of ${r.length===1?"1 repository":`${r.length} repositories`}`:"",l=n.filter(({state:m})=>m==="existing").length,c=o.base===null?"":l===0?"; nothing was wrong before":`; ${F(l,"finding")} from before`;return[s,`${F(i.length,"instance")} in ${F(t.read,"file")}${a}, out of ${t.tracked} tracked${c}.`]}function gn(e,n){return $.map(t=>[e.filter(i=>i.level===t).length,t]).filter(([t])=>t>0).map(([t,i])=>F(t,n+i)).join(", ")}var F=(e,n)=>`${e} ${n}${e===1?"":"s"}`;var Lt=new Map([["АВЕЅІЈКМНОРСТУХЅҮаеорсухіјѕԁһԛԝ","ABESIJKMHOPCTYXSYaeopcyxijsdhqw"],["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρα","ABEZHIKMNOPTYXovipa"],["‐‑‒–—―−⁃﹣－","----------"],["ıɡⅼ","igl"]].flatMap(([e="",n=""])=>[...e].map((o,t)=>[o,n[t]??""]))),fn=new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\ufff0-\\uffff]|\\p{Cs}","u");var hn=e=>`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`;var yn=e=>fn.test(e);var w=e=>[...e].map(n=>yn(n)?`<${hn(n)}>`:n).join(""),ee=120;var $e=1e3,bn=/[&<>`*_~[\]|\\$@#:]|(?<=www)\.|(?<=^\s*)[-+=\d]/gi,$n=/[@#$:](?=\S)|\bGH(?=-)|[\da-f]{6}(?=[\da-f])|\bwww(?=\.)/gi,kn="​";function R(e){return ke(e).split(/("[^"]*")/).map(o=>/^"[^"]+"$/.test(o)?we(o.slice(1,-1)):xe(o.replace($n,`$&${kn}`))).join("")}var x=e=>we(ke(e)),ke=e=>w(e.length>$e?`${e.slice(0,$e)}…`:e),we=e=>`<code>${xe(e.replace(/^ | $| (?= )/g,"␣"))}</code>`,xe=e=>e.replace(bn,n=>`&#${n.charCodeAt(0)};`);var B=e=>e.split("/").map(wn).join("/"),wn=e=>e.split(/(\\x[89a-f][\da-f])/).map((n,o)=>o%2===1?`%${n.slice(2).toUpperCase()}`:xn(n)).join(""),xn=e=>encodeURIComponent(e.replace(new RegExp("\\p{Surrogate}","gu"),"�")).replace(/[!'()*~_]/g,n=>`%${n.charCodeAt(0).toString(16).toUpperCase()}`);var vn=/^[\w.-]+\/[\w.-]+$/;function _({repositories:e},n){let o=new Map((e??[]).map(({name:t,revision:i})=>[t,i]));return({path:t,start:i,end:r},s)=>{let a=n&&A(n,s),l=n?.revision??o.get(s??"")??null;if(a===null||l===null)return null;let c=r.line>i.line?`-L${r.line}`:"";return`${a}/blob/${encodeURIComponent(l)}/${B(t)}#L${i.line}${c}`}}function A({server:e,repository:n},o){let t=n??o??"";return vn.test(t)&&/^https?:\/\/[^\s/?#]+$/.test(e)?`${e}/${t}`:null}var Se={error:"❌",warning:"⚠️",notice:"ℹ️"},Sn={pass:"✅",partial:"✅ in part","not-checked":"➖"},D=6;function Re(e,n){let{findings:o,suppressed:t,weakened:i}=e,r=Ln(_(e,n.links)),s=o.filter(({state:d,section:g})=>d==="new"&&g!=="Restart").sort(Rn),a=o.filter(({state:d,section:g})=>d==="existing"&&g!=="Restart"),l=o.filter(({section:d})=>d==="Restart"),m=[{head:`${[...be(e),...n.notes.map(R)].join(`

`)}

`,rows:[],foot:""},...e.repositories?Mn(e):e.instances.length>0?[En(e)]:[],...ne("This change takes from the checks",i.map(({path:d,message:g})=>`- ⚠️ ${x(d)}: ${R(g)}
`)),...ne(e.source.base===null?"Findings":"New findings",s.map(d=>ve(d,r))),...ne("After merging, restart",l.map(({message:d})=>`- ${R(d)}
`)),...z("Existing findings",a.map(d=>ve(d,r))),...z("Suppressed",t.map(d=>`- ${r(d,d.repository)} ${x(d.rule)}: ${R(d.reason)}
`)),...z("Not checked, and how to change that",I(e).map(({reason:d,rules:g})=>`- ${g.map(x).join(", ")}: ${R(d)}
`))];return ye(m,n.limit,n.unit)}var Rn=(e,n)=>$.indexOf(e.level)-$.indexOf(n.level),ne=(e,n)=>n.length>0?[{head:`#### ${e} (${n.length})

`,rows:n,foot:`
`}]:[],z=(e,n)=>n.length>0?[{head:`<details><summary>${e} (${n.length})</summary>

`,rows:n,foot:`
</details>

`}]:[],Ln=e=>(n,o)=>{let t=x(`${n.path}:${n.start.line}:${n.start.column}`),i=e(n,o);return i===null?t:`[${t}](${i})`};function ve(e,n){let{level:o,message:t,rule:i,help:r,symptom:s,related:a,instance:l,estate:c,repository:m}=e,d=[m,...l===null||l==="default"?[]:[c,l]].filter(Boolean).join(": "),g=d===""?"":` · ${x(d)}`,h=[...a.map(f=>`${R(f.note)}: ${n(f,e.repository)}`),...r===null?[]:[`Remedy: ${R(r)}`],...s===null?[]:[`Users see: ${R(j[s])}`]];return`- ${Se[o]} **${n(e,e.repository)}** ${R(t)} [${x(i)}](${S(encodeURIComponent(i))})${g}
`+h.map(f=>`  - ${f}
`).join("")}function Mn({repositories:e=[],shared:n=[]}){let o=({name:r,summary:s})=>`| ${s.verdict==="pass"?"✅":"❌"} ${x(r)} | ${$.map(a=>s[a]||"").join(" | ")} |
`,t=[...e].sort((r,s)=>r.summary.verdict<s.summary.verdict?-1:r.summary.verdict>s.summary.verdict?1:0);return[{head:`| repository | ${$.map(r=>`${r}s`).join(" | ")} |
| --- |${" ---: |".repeat($.length)}
`,rows:t.map(o),foot:`
`},...z("In several repositories",n.map(r=>`- ${R(r.message)} ${Cn(r.repositories)}
`))]}var Cn=e=>e.length>D?`${e.slice(0,D).map(x).join(", ")} and ${e.length-D} more`:e.map(x).join(", ");function En(e){let{instances:n,rows:o}=G(e),t=a=>`| ${a.join(" | ")} |
`,i=o.map(({section:a,cells:l})=>({section:a,cells:l.map((c,m)=>c==="fail"?In(e,a,m):c===null?"":Sn[c])})),[r,s]=n.length<=D?[n.map(x),i.map(({section:a,cells:l})=>[a,...l])]:[i.map(({section:a})=>a),n.map((a,l)=>[x(a),...i.map(({cells:c})=>c[l]??"")])];return{head:t(["",...r])+t(["---",...r.map(()=>"---")]),rows:s.map(t),foot:`
`}}function In({findings:e,instances:n},o,t){let{name:i,estate:r}=n[t]??{},s=e.filter(a=>a.section===o&&[i,null].includes(a.instance)&&[r,""].includes(a.estate)).map(({level:a})=>a);return Se[$.find(a=>s.includes(a))??"error"]}var Le=({report:e},{links:n})=>`${Re(e,{links:n,limit:Number.MAX_SAFE_INTEGER,unit:"characters",notes:[]}).trimEnd()}
`;var jn={error:"critical",warning:"minor",notice:"info"};function Me({report:e}){let n=new Map,o=i=>{let r=n.get(i)??0;return n.set(i,r+1),r===0?i:`${i}-${r+1}`},t=e.findings.map(({message:i,help:r,rule:s,level:a,path:l,start:c,end:m,fingerprint:d,repository:g})=>({description:r===null?i:`${i} ${r}`,check_name:s,fingerprint:o(g===void 0?d:`${g}:${d}`),severity:jn[a],location:{path:g===void 0?l:`${g}/${l}`,lines:{begin:c.line,end:m.line}}}));return`${JSON.stringify(t,null,2)}
`}var Ce=require("node:crypto"),te=e=>(0,Ce.createHash)("sha256").update(e,"utf8").digest("base64");var H=6,On=32,re=/[^\s"']*/y;function Tn(e,n){return re.lastIndex=n,re.test(e),re.lastIndex-n}function oe(e){let n=new Map;for(let o of new Set([...e].flatMap(Fn))){if(o.length<H)continue;let t=o.slice(0,H),i=n.get(t);i?i.push(o):n.set(t,[o])}return o=>{let t=[];for(let i=0;n.size>0&&i+H<=o.length;i++){let r=n.get(o.slice(i,i+H))??[],s=r.length>On?Tn(o,i):r.reduce((a,l)=>l.length>a&&o.startsWith(l,i)?l.length:a,0);s!==0&&(t.push({start:i,end:i+s}),i+=s-1)}return t}}var Fn=e=>[e,w(e),...e.length>ee?[w(e.slice(0,ee))]:[]];var Ee="•••";function C(e){let n=[0],o=t=>{for(;!t();){let i=e.indexOf(`
`,n.at(-1));if(i===-1)return;n.push(i+1)}};return{position(t){o(()=>(n.at(-1)??0)>t);let i=0,r=n.length-1;for(;i<r;){let s=i+r+1>>1;(n[s]??0)<=t?i=s:r=s-1}return{line:i+1,column:t-(n[i]??0)+1}},offset(t){return o(()=>n.length>=t),n[t-1]??e.length},text(t){o(()=>n.length>t);let i=n[t-1];if(i===void 0)return"";let r=n[t];return e.slice(i,r===void 0?void 0:r-1).replace(/\r$/,"")}}}var je="secret|passwo?r?d|pwd|token|api[_-]?key|private[_-]?key",qt=new RegExp(je,"i"),P=new RegExp(je,"gi");var An=/[\w.-]*/y,ie=/["']?(?:\s*=\s*|\s*:[ \t]*)/y,se=/"[^"]*|'[^']*/y,Pn=/[^\n"'<>]*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n"'<>]|$)/y,V=/[^<>]*>(?=([^<]*))/y;function Oe(e){let n=[];P.lastIndex=0;for(let o=P.exec(e);o;o=P.exec(e)){let t=K(An,e,P.lastIndex),i=Un(e,o.index,t);i&&i.end>i.start&&n.push(i),P.lastIndex=i&&!Te(e,o.index)?Math.max(t,i.end):t}return n}function Un(e,n,o){if(ie.lastIndex=o,!ie.test(e)){V.lastIndex=o;let r=Te(e,n)?V.exec(e):null;return r&&{start:V.lastIndex,end:V.lastIndex+(r[1]??"").length}}let t=ie.lastIndex;if(se.lastIndex=t,se.test(e))return{start:t+1,end:se.lastIndex};let i=K(Pn,e,t);return{start:t,end:e[i]===`
`||i===e.length?Nn(e,n,i):i}}var Te=(e,n)=>/<[\w:.-]{0,100}$/.test(e.slice(Math.max(0,n-101),n));function Nn(e,n,o){let t=e.lastIndexOf(`
`,n)+1,i=K(Ie,e,t)-t,r=o;for(;r<e.length;){let s=K(Ie,e,r+1),a=s-r-1>i||s-r-1===i&&e.startsWith("- ",s),l=e[s]===`
`||e[s]==="\r";if(!a&&!l)break;let c=e.indexOf(`
`,s);r=c===-1?e.length:c}return r}var Ie=/[ \t]*/y;function K(e,n,o){return e.lastIndex=o,e.test(n)?e.lastIndex:o}var ae=80,Gn=4e3,Fe=500;function Pe(e,n,{start:o,end:t},i,r=_n(e)){let s=r.text(o.line),a=r.offset(o.line),l=o.column-1,c=Math.min(s.length,t.line===o.line?t.column-1:s.length),m=Math.max(0,l-ae),d=Math.min(s.length,Math.max(c,l)+ae),g=Math.min(c,l+2*ae),h=Bn(e,a+m,a+(g<c?g:d),Dn(n,i)),u=(f,y)=>Vn(e,a+f,a+y,h);return{before:(m>0?"…":"")+u(m,l),marked:u(l,g)+(g<c?"…":""),after:g<c?"":u(c,d)+(d<s.length?"…":"")}}function Bn(e,n,o,{spans:t,find:i}){let r=(c,m,d)=>{let g=Math.max(0,n-c);return d(e.slice(g,o+m)).map(h=>({start:g+h.start,end:g+h.end}))},s=[...r(Gn,0,Oe),...r(Fe,Fe,i)],a=[];for(let c=Hn(t,n);(t[c]?.start??o)<o;c++)a.push(t[c]);return[...s,...a].filter(c=>c.end>c.start&&c.end>n&&c.start<o).sort((c,m)=>c.start-m.start)}var le={text:"",index:C("")};function _n(e){return le.text!==e&&(le={text:e,index:C(e)}),le.index}var Ae=new WeakMap;function Dn(e,n){let o=Ae.get(n)??{byPath:zn(n),find:oe(n.map(({value:t})=>t))};return Ae.set(n,o),{spans:o.byPath.get(e)??[],find:o.find}}function zn(e){let n=new Map;for(let{path:o,span:t}of[...e].sort((i,r)=>i.span.start-r.span.start)){let i=n.get(o)??[],r=i.at(-1);r&&t.start<=r.end?i[i.length-1]={start:r.start,end:Math.max(r.end,t.end)}:i.push(t),n.set(o,i)}return n}function Hn(e,n){let[o,t]=[0,e.length];for(;o<t;){let i=o+t>>1;(e[i]?.end??0)>n?t=i:o=i+1}return o}function Vn(e,n,o,t){let i="",r=n;for(let s of t)s.end<=r||s.start>=o||(i+=w(e.slice(r,Math.max(r,s.start)).replaceAll("	"," "))+Ee,r=Math.min(o,s.end));return i+w(e.slice(r,Math.max(r,o)).replaceAll("	"," "))}var L=class{constructor(n){this.text=n}text};function p(e,...n){return new L(e.reduce((o,t,i)=>o+ce(n[i-1]??null)+t))}var U=e=>new L(e.map(ce).join(""));function ce(e){return e===null?"":e instanceof L?e.text:typeof e=="object"?e.map(ce).join(""):Kn(String(e))}var Kn=e=>w(e).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g,n=>`<U+${n.charCodeAt(0).toString(16).toUpperCase()}>`).replace(/[&<>"']/g,n=>`&#${n.charCodeAt(0)};`);function Ne(e){let n=new Map(e.instances.map(({name:o,estate:t,repository:i})=>[M(e,o,t,i),[]]));for(let o of e.findings){let t=de(e,o),i=n.get(t);i?i.push(o):n.set(t,[o])}return[...n].filter(([,o])=>o.length>0).map(([o,t],i)=>({id:`g${i}`,label:o,sections:E.map((r,s)=>({id:`g${i}-${s}`,section:r,findings:t.filter(a=>a.section===r)})).filter(r=>r.findings.length>0)}))}function de(e,{instance:n,estate:o,repository:t}){return n!==null?M(e,n,o,t):t===void 0?Ue:`${t}: ${Ue}`}var Ue="several instances",v=e=>U(e.split(/("[^"]*")/).map(n=>/^"[^"]+"$/.test(n)?p`<code>${n.slice(1,-1)}</code>`:p`${n}`)),k=(e,n,o)=>o.some(t=>t!==null&&t.text!=="")?p`<section id="${e}"><h2>${n}</h2>${o}</section>`:null,O=(e,n)=>p`<div class="wide" role="region" aria-label="${e}" tabindex="0">${n}</div>`;function Ge(e,n,o,t){let{findings:i}=e.report;if(i.length===0)return p`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;let r=Xn(e,t),s=n.map(({id:a,label:l,sections:c})=>p`<section class="instance" id="${a}"><h3>${l}</h3>
${c.map(m=>p`<section class="group" id="${m.id}" tabindex="-1"><h4>${m.section}</h4>
${m.findings.map(d=>r(d,l))}</section>
`)}</section>
`);return k("findings","Findings",[Wn(e,n,o),...s])}function Wn({report:e},n,o){let{findings:t}=e,i=u=>t.filter(u).length,r=(u,f,y)=>p`<label class="${f}"><input type="checkbox" name="${u}" value="${f}" checked=""/> ${f} <b>${y}</b></label>`,s=$.flatMap(u=>{let f=i(y=>y.level===u);return f>0?[r("level",u,f)]:[]}),a=["new","existing"].map(u=>r("state",u,i(f=>f.state===u))),l=(u,f)=>p`<option value="${u}">${u} (${f})</option>`,c=new Map;for(let{rule:u}of t)c.set(u,(c.get(u)??0)+1);let m=o.map(({id:u})=>u),d=new Map(t.map(({rule:u,section:f})=>[u,f])),g=E.map(u=>({section:u,ids:[...c.keys()].filter(f=>d.get(f)===u).sort((f,y)=>m.indexOf(f)-m.indexOf(y))})).filter(({ids:u})=>u.length>0),h=({sections:u})=>u.reduce((f,y)=>f+y.findings.length,0);return p`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${s}</fieldset>
${t.some(({state:u})=>u==="existing")?p`<fieldset><legend>State</legend>${a}</fieldset>`:null}
<label class="pick">Instance <select name="instance"><option value="">all</option>${n.map(u=>l(u.label,h(u)))}</select></label>
<label class="pick">Rule <select name="rule"><option value="">all</option>${g.map(({section:u,ids:f})=>p`<optgroup label="${u}">${f.map(y=>l(y,c.get(y)??0))}</optgroup>`)}</select></label>
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No finding is of all that is chosen.</p>
`}function Xn({texts:e,secrets:n},o){let t=new Map,i=(s,a)=>{let l=`${s.path}:${s.start.line}:${s.start.column}`,c=o(s,a);return c===null?p`<span class="place">${l}</span>`:p`<a class="place" href="${c}" rel="noreferrer">${l}</a>`},r=s=>{let a=e.get(s.path);if(a===void 0)return null;let l=t.get(s.path)??C(a);t.set(s.path,l);let{before:c,marked:m,after:d}=Pe(a,s.path,s,n,l);return p`<pre><span class="no">${s.start.line}</span><code>${c.trimStart()}<mark>${m}</mark>${d.trimEnd()}</code></pre>\n`};return(s,a)=>{let{rule:l,level:c,state:m,message:d,help:g,related:h,symptom:u,repository:f}=s,y=[...h.map(b=>p`<dt>See</dt><dd>${i(b,f)}: ${v(b.note)}</dd>`),...g===null?[]:[p`<dt>Remedy</dt><dd>${v(g)}</dd>`],...u===null?[]:[p`<dt>Users see</dt><dd>${j[u]}</dd>`]];return p`<article data-level="${c}" data-state="${m}" data-instance="${a}" data-rule="${l}">
<h5><span class="badge ${c}">${c}</span>${m==="existing"?p` <span class="badge old">existing</span>`:null} <span class="message">${v(d)}</span></h5>
<p class="where">${i(s,f)} <a class="rule" href="${S(encodeURIComponent(l))}" rel="noreferrer">${l}</a></p>
${r(s)}${y.length>0?p`<dl>${y}</dl>`:null}</article>
`}}var Yn={match:{kind:"ok",sign:"✓",word:"matches"},near:{kind:"error",sign:"≠",word:"differs"},"no-dashboard":{kind:"error",sign:"✕",word:"no dashboard group"},"no-operator":{kind:"error",sign:"✕",word:"no operator group"},unknown:{kind:"none",sign:"?",word:"not known"}};function Be({report:e,groups:n}){let o=n().map(({instance:t,estate:i,reason:r,rows:s})=>{let a=M(e,t,i),l=p`<h3>${a}</h3>\n`;if(r!==null)return p`${l}<p class="unknown">Not compared: ${v(r)}</p>\n`;let c=p`<table class="groups"><thead><tr><th scope="col">association mask</th><th scope="col">+ operator group</th><th scope="col">= dashboard group</th><th scope="col">fits</th></tr></thead><tbody>
${s.map(Jn)}</tbody></table>\n`;return p`${l}${O(`Groups of ${a}`,c)}`});return k("groups","Mask + operator group = dashboard group",o)}function Jn({mask:e,group:n,dashboard:o,fit:t}){let{kind:i,sign:r,word:s}=Yn[t],a=l=>l===null?p`<span class="gap">none</span>`:p`<code>${l}</code>`;return p`<tr class="${i}"><td>${a(e)}</td><td>${a(n)}</td><td>${a(o)}</td><td class="fit"><i aria-hidden="true">${r}</i> ${s}</td></tr>\n`}var qn=6;function _e(e,n){if(e.instances.length===0)return null;let{instances:o,rows:t}=G(e),i=new Map(n.flatMap(({label:d,sections:g})=>g.map(h=>[`${d}
${h.section}`,h]))),r=t.map(({section:d,cells:g})=>({section:d,cells:g.map((h,u)=>{let{repository:f}=e.instances[u]??{},y=de(e,{instance:null,estate:"",...f!==void 0&&{repository:f}}),b=[o[u]??"",y].flatMap(T=>i.get(`${T}
${d}`)??[]);return Zn(h,d,o[u]??"",b)})})),s=d=>d.map(g=>p`<th scope="col">${g}</th>`),a=(d,g)=>p`<tr><th scope="row">${d}</th>${g}</tr>\n`,[l,c]=o.length<=qn?[o,r.map(({section:d,cells:g})=>a(d,g))]:[r.map(({section:d})=>d),o.map((d,g)=>a(d,r.flatMap(({cells:h})=>h[g]??[])))],m=p`<table class="matrix"><thead><tr><td></td>${s(l)}</tr></thead><tbody>
${c}</tbody></table>`;return k("whole","The whole at a glance",[O("Sections and instances",m)])}function Zn(e,n,o,t){if(e===null)return p`<td></td>`;if(e==="pass")return p`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;let i=`${o}, ${n}`;if(e==="partial")return p`<td class="part"><a href="#not-checked" aria-label="${i}: ok as far as it was checked"><i aria-hidden="true">◐</i> <span class="word">ok in part</span></a></td>`;if(e==="not-checked")return p`<td class="none"><a href="#not-checked" aria-label="${i}: not checked"><i aria-hidden="true">–</i> <span class="word">not checked</span></a></td>`;let r=t.flatMap(m=>m.findings),s=$.find(m=>r.some(d=>d.level===m))??"error",a=r.filter(({level:m})=>m===s).length,l=`${s}${a===1?"":"s"}`,c={error:"✕",warning:"!",notice:"●"}[s];return p`<td class="${s}"><a href="#${t[0]?.id??"findings"}" aria-label="${i}: ${a} ${l}"><i aria-hidden="true">${c}</i> ${a} <span class="word">${l}</span></a></td>`}var W=e=>p`<a class="rule" href="${S(encodeURIComponent(e))}" rel="noreferrer">${e}</a> `,Qn=12,De=(e,n)=>e.length>Qn?p`<details><summary>${e.length} ${n}</summary>${e.join(", ")}</details>`:p`<span>${e.join(", ")}</span>`,N=e=>e.length>0?[p`<ul>${e}</ul>`]:[];function ze({findings:e}){let n=new Map;for(let{symptom:o,rule:t}of e)o!==null&&n.set(o,(n.get(o)??new Set).add(t));return k("symptoms","What users may see",N([...n].map(([o,t])=>p`<li>${v(j[o])}: look at ${[...t].map(W)}</li>\n`)))}var He=({weakened:e})=>k("weakened","This change takes from the checks",N(e.map(({path:n,message:o,repository:t})=>p`<li><span class="place">${t===void 0?"":`${t}: `}${n}</span>: ${v(o)}</li>\n`))),Ve=e=>k("not-checked","Not checked, and how to change that",N(I(e).map(({reason:n,rules:o,instances:t})=>p`<li><p>${v(n)}</p><p class="where">${De(t,"instances")} <span>${o.map(W)}</span></p></li>\n`))),Ke=(e,n)=>k("suppressed","Suppressed",N(e.suppressed.map(o=>{let{path:t,start:i,message:r,reason:s,rule:a,repository:l}=o,c=n(o,l),m=`${l===void 0?"":`${l}: `}${t}:${i.line}:${i.column}`,d=c===null?p`<span class="place">${m}</span>`:p`<a class="place" href="${c}" rel="noreferrer">${m}</a>`;return p`<li><p>${v(r)}</p><p class="where">${d} ${W(a)}</p><p>Reason: ${s}</p></li>\n`})));function We({repositories:e=[],shared:n=[]},o){if(e.length===0)return null;let t=[...e].sort((s,a)=>+(s.summary.verdict==="pass")-+(a.summary.verdict==="pass")),i=p`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${t.map(s=>et(s,o))}</tbody></table>`,r=n.map(({rule:s,message:a,repositories:l})=>p`<li><p>${v(a)}</p><p class="where">${De(l,"repositories")} ${s===null?null:W(s)}</p></li>\n`);return p`${k("repositories","Repositories",[O("Repositories",i)])}${k("shared","In several repositories",N(r))}`}function et({name:e,revision:n,summary:o},t){let i=t&&A(t,e),r=o.verdict==="pass";return p`<tr><th scope="row">${i?p`<a href="${i}" rel="noreferrer">${e}</a>`:e}</th><td class="${r?"ok":"error"}"><span><i aria-hidden="true">${r?"✓":"✕"}</i> ${r?"passed":"failed"}</span></td><td>${o.error}</td><td>${o.warning}</td><td>${o.notice}</td><td><code>${n?.slice(0,12)??""}</code></td></tr>\n`}var pe=`(() => {
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
})();`;var ue=`
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
.matrix td > a, .matrix td > span, .repositories td > span { display: inline-block; white-space: nowrap; border-radius: 2rem; padding: .1rem .75rem; text-decoration: none; font-size: .9rem; font-weight: 600; }
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
details { flex-basis: 100%; } summary { cursor: pointer; }
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
  thead th, thead td, .matrix th[scope=row] { position: static; } details::details-content { content-visibility: visible; }
  body > header { border: 1pt solid #444; }
}
`;var nt=["default-src 'none'",`style-src 'sha256-${te(ue)}'`,`script-src 'sha256-${te(pe)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; "),tt=300;function Xe(e,{links:n,rules:o}){let{report:t}=e,i=Ne(t),r=_(t,n),{text:s}=p`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new L(nt)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
<title>${Ye(t).word}: Campaign IMS check</title>
<style>${new L(ue)}</style>
</head>
<body${t.findings.length>tt?new L(' class="many"'):null}>
<a class="skip" href="#findings">Skip to the findings</a>
${ot(t)}
<main>
${We(t,n)}
${_e(t,i)}
${ze(t)}
${He(t)}
${Ge(e,i,o,r)}
${Be(e)}
${Ve(t)}
${Ke(t,r)}
</main>
<footer>campaign-ims-check ${t.tool.version}. It checks what Git tracks against Adobe&#8217;s page &#8220;Troubleshooting IMS&#8221;; it has not asked Campaign or Adobe.</footer>
<script>${new L(pe)}</script>
</body>
</html>
`;return s}function Ye({summary:e,instances:n,findings:o}){return n.length===0&&o.length===0?{word:"Nothing to check",kind:"none",sign:"–"}:e.verdict==="pass"?{word:"Passed",kind:"ok",sign:"✓"}:{word:"Failed",kind:"error",sign:"✕"}}var rt={index:"the Git index",tree:"a commit",worktree:"the work tree"};function ot(e){let{summary:n,source:o,files:t,instances:i,repositories:r}=e,{word:s,kind:a,sign:l}=Ye(e),c=(h,u)=>p`<li class="${u}"><b>${h}</b> ${h===1?u:`${u}s`}</li>`,m=r?`${r.length} ${r.length===1?"repository":"repositories"}`:rt[o.kind],d=o.revision===null?"":` at ${o.revision.slice(0,12)}`,g=o.base===null?null:p`<li><b>${n.new}</b> new since <code>${o.base.slice(0,12)}</code></li>`;return p`<header class="${a}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${l}</span> ${s}</h1>
<ul class="counts">${c(n.error,"error")}${c(n.warning,"warning")}${c(n.notice,"notice")}${g}</ul>
<p>${i.length===1?"1 instance":`${i.length} instances`} in ${m}${d}: ${t.read} of ${t.tracked} tracked files were read.</p>
</header>`}function Je({level:e,state:n},{gate:o,failOn:t}){return(t==="never"?[]:$.slice(0,$.indexOf(t)+1)).includes(e)&&(o==="all"||n==="new")}function Ze({report:e},{failOn:n,newOnly:o}){let t=a=>Je(a,{failOn:n,gate:o?"new":"all"}),i=[...it(e)].map(([a,l])=>at(a,l,t)),r=a=>i.reduce((l,c)=>l+c[a],0),{text:s}=p`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${r("tests")}" failures="${r("failures")}" errors="0">
${i.map(a=>a.xml)}</testsuites>
`;return s}function it(e){let n=new Map;for(let r of e.findings){let s=n.get(me(r));s?s.push(r):n.set(me(r),[r])}let o=new Set,t=new Map,i=(r,s)=>{let a=t.get(r);a?a.push(s):t.set(r,[s])};for(let r of e.checks){let s=(n.get(me(r))??[]).filter(u=>st(u,r));for(let u of s)o.add(u);let{section:a,rule:l,status:c,reason:m,instance:d,estate:g,repository:h}=r;i(M(e,d,g,h),{section:a,rule:l,findings:s,skipped:c==="not-checked"?m??"":null})}for(let r of e.findings)o.has(r)||i("of no instance",{section:r.section,rule:r.rule,findings:[r],skipped:null});return t}var me=({rule:e,repository:n})=>JSON.stringify([e,n]),st=(e,{instance:n,estate:o})=>[n,null].includes(e.instance)&&[o,""].includes(e.estate);function at(e,n,o){let t=n.filter(({findings:s})=>s.some(o)).length,i=n.filter(s=>s.skipped!==null&&s.findings.length===0).length;return{xml:p`  <testsuite name="${e}" tests="${n.length}" failures="${t}" errors="0" skipped="${i}">
${n.map(s=>lt(e,s,o))}  </testsuite>
`,tests:n.length,failures:t,skipped:i}}function lt(e,{section:n,rule:o,findings:t,skipped:i},r){let s=t.filter(r),a=t.filter(c=>!r(c)),l=s.length>1?` (and ${s.length-1} more)`:"";return p`    <testcase name="${o}" classname="${`${e}: ${n}`}">${[t.length===0&&i!==null?p`<skipped message="${i}"/>`:null,s[0]?p`<failure type="${s[0].level}" message="${s[0].message+l}">${U(s.map(qe))}</failure>`:null,a.length>0?p`<system-out>${U(a.map(qe))}</system-out>`:null]}</testcase>
`}var qe=({path:e,start:n,level:o,state:t,message:i,help:r,rule:s})=>p`${e}:${n.line}:${n.column}: ${o}${t==="existing"?" (existing)":""}: ${i}
${r===null?null:p`${r}\n`}${S(encodeURIComponent(s))}
`;var X="%SRCROOT%",ge=e=>({uri:B(e),uriBaseId:X}),fe=({start:e,end:n})=>({startLine:e.line,startColumn:e.column,endLine:n.line,endColumn:n.column}),he=(e,n)=>({artifactLocation:ge(e),region:fe(n)});function Qe(e,n){let o=new Map,t=e.map(({fingerprint:i,at:r,text:s})=>{let a=o.get(r.path)??C(n.get(r.path)??"");return o.set(r.path,a),{fingerprint:i,path:r.path,text:s,start:a.position(r.span.start),end:a.position(r.span.end)}});return i=>{let r=t.find(({fingerprint:a,start:l,end:c})=>{let{line:m,column:d}=i.start,g=m>l.line||m===l.line&&d>=l.column;return a===i.fingerprint&&g&&m<=c.line});if(!r)return{};let s=[{deletedRegion:fe(r),insertedContent:{text:r.text}}];return{fixes:[{description:{text:"The certain remedy."},artifactChanges:[{artifactLocation:ge(r.path),replacements:s}]}]}}}var ct={error:"error",warning:"warning",notice:"note"};function nn(e,n,o){let t=new Set(e.map(({id:r})=>r)),i=n.filter(r=>!t.has(r)).map(r=>({id:r,shortDescription:{text:r},helpUri:Y(r)}));return[...e.map(r=>dt(r,o[r.id])),...i]}function dt({id:e,section:n,level:o,says:t,needs:i},r){let s=`${en(t)} This is a demand on the section "${n}" of "Troubleshooting IMS".`,a=i===void 0?"":` It is checked where this is known: ${i}.`;return{id:e,shortDescription:{text:en(t)},fullDescription:{text:s+a},help:{text:`${s}${a} See ${Y(e)}`,markdown:r===void 0?`[${e}](${Y(e)})`:pt(r)},helpUri:Y(e),defaultConfiguration:{level:ct[o]},properties:{tags:["adobe-campaign","ims",n],precision:"very-high"}}}var Y=e=>S(encodeURIComponent(e)),en=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}.`,pt=e=>e.replace(/\]\((?!\w+:|#)([^)]+)\)/g,(n,o)=>`](${new URL(o,S("x")).href})`);var ut={error:"error",warning:"warning",notice:"note"};function rn({report:e,fixes:n,texts:o},t){let i={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:e.repositories?e.repositories.map(({name:r,revision:s})=>tn(mt(e,r,s),t,r)):[tn(e,t,void 0,Qe(n,o))]};return`${JSON.stringify(i,null,2)}
`}function mt(e,n,o){let t=({repository:l})=>l===n,{source:i,findings:r,suppressed:s,checks:a}=e;return{...e,source:{...i,revision:o},findings:r.filter(t),suppressed:s.filter(t),checks:a.filter(t)}}function tn(e,{rules:n,pages:o,links:t},i,r=()=>({})){let{tool:s,source:a,findings:l,suppressed:c}=e,m=new Set([...l,...c].map(({rule:b})=>b)),d=i===void 0?n:n.filter(({id:b})=>m.has(b)),g=nn(d,[...m],i===void 0?o():{}),h=new Map(g.map(({id:b},T)=>[b,T])),u=t&&A(t,i),f=t?.revision??a.revision,y=b=>({...gt(b,a.base!==null),...r(b),ruleIndex:h.get(b.rule)});return{tool:{driver:{name:s.name,version:s.version,informationUri:Z,rules:g}},...i!==void 0&&{automationDetails:{id:`${s.name}/${i}/`}},columnKind:"utf16CodeUnits",originalUriBaseIds:{[X]:{description:{text:"The root of the repository."}}},...u&&{versionControlProvenance:[{repositoryUri:u,...f&&{revisionId:f},mappedTo:{uriBaseId:X}}]},invocations:[{executionSuccessful:!0,toolConfigurationNotifications:I(e).map(({reason:b,rules:T})=>({level:"note",message:{text:J(`Not checked: ${T.join(", ")}. ${b}`)}}))}],results:[...l.map(y),...c.map(b=>({...y(b),suppressions:ft(b)}))]}}function gt(e,n){let{rule:o,level:t,state:i,message:r,help:s,path:a,related:l,fingerprint:c,instance:m,estate:d,section:g,symptom:h}=e;return{ruleId:o,level:ut[t],...n&&{baselineState:i==="new"?"new":"unchanged"},message:{text:J(s===null?r:`${r} ${s}`)},locations:[{physicalLocation:he(a,e)}],...l.length>0&&{relatedLocations:l.map((u,f)=>({id:f+1,physicalLocation:he(u.path,u),message:{text:J(u.note)}}))},partialFingerprints:{"campaignImsCheck/v1":c},properties:{instance:m,estate:d,section:g,symptom:h}}}var ft=({reason:e})=>[{kind:"external",status:"accepted",justification:J(e)}],J=e=>w(e).replaceAll("](","]​(");0&&(module.exports={document,gitlab,html,junit,sarif});
